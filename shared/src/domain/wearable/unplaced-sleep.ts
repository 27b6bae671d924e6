import type { EpochMs } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import type { SleepEpisode } from './model.ts';
import { settleOffset } from './read-time.ts';

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
