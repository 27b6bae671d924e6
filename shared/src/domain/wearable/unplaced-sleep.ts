import type { EpochMs } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import type { SleepEpisode } from './model.ts';
import { settleOffset } from './read-time.ts';
import { completeTotals, type GivenTotals } from './sleep-totals.ts';

export type UnplacedSleep = Pick<
  SleepEpisode,
  'source' | 'externalId' | 'revision' | 'episodeType' | 'stages' | 'stageSeconds'
> & {
  readonly startTime: EpochMs;
  readonly endTime: EpochMs;
  readonly zone: Zone | null;
};

/** A sleep from a file that says nowhere where it was. */
export function createUnplacedSleep({ zone, ...sleep }: UnplacedSleep): SleepEpisode {
  const ending = settleOffset(null, sleep.endTime, zone);
  return {
    ...sleep,
    startOffsetMinutes: settleOffset(null, sleep.startTime, zone).offsetMinutes,
    endOffsetMinutes: ending.offsetMinutes,
    zoneBasis: ending.zoneBasis,
    status: 'final',
    filedUnder: null,
  };
}

/** The same, where it tells of the stages only how long each was in all. */
export function createSleepOfTotals({
  totals,
  ...sleep
}: Pick<UnplacedSleep, 'source' | 'startTime' | 'endTime' | 'episodeType' | 'zone'> & {
  readonly totals: GivenTotals;
}): SleepEpisode {
  const stageSeconds = completeTotals((sleep.endTime - sleep.startTime) / 1_000, totals);
  const revision = stageSeconds.light + stageSeconds.deep + stageSeconds.rem;
  return createUnplacedSleep({ ...sleep, externalId: null, revision, stages: [], stageSeconds });
}
