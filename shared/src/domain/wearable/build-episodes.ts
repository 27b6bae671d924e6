import type { SleepStageSpan, SourceKey, ZoneBasis } from '../log/fact.ts';
import { minutes } from '../time/instant.ts';
import { isTelling } from './join-sleep.ts';
import type { SleepEpisode } from './model.ts';
import { cleanSpans } from './sleep-totals.ts';

/** A stage as a source without sessions gives it: a record of its own. */
export interface LooseStage extends SleepStageSpan {
  readonly startOffsetMinutes: number | null;
  readonly endOffsetMinutes: number | null;
  readonly zoneBasis: ZoneBasis;
  readonly revision: number;
}

/** As for episodes: parts at most this far apart are one sleep. */
const LONGEST_GAP = minutes(60);

/**
 * One source's sleeps, rebuilt from its loose stages. Time in bed alone is no sleep, so it neither begins nor ends one.
 * Sleeps are named by start and length: the same stages, read again, are the same records.
 */
export function buildEpisodes(source: SourceKey, stages: readonly LooseStage[]): readonly SleepEpisode[] {
  const sorted = stages
    .filter((stage) => stage.stage !== 'in_bed' && stage.endTime > stage.startTime)
    .sort((a, b) => a.startTime - b.startTime || b.endTime - a.endTime || (a.stage < b.stage ? -1 : 1));
  const nights: LooseStage[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const stage of sorted) {
    if (stage.startTime - end > LONGEST_GAP) nights.push([]);
    nights.at(-1)?.push(stage);
    end = Math.max(end, stage.endTime);
  }
  return nights.map((night) => toEpisode(source, night));
}

function toEpisode(source: SourceKey, night: readonly LooseStage[]): SleepEpisode {
  const first = night[0] as LooseStage;
  const last = night.reduce((latest, stage) => (stage.endTime > latest.endTime ? stage : latest), first);
  const telling = night.filter(isTelling);
  return {
    source,
    externalId: null,
    revision: night.reduce((newest, stage) => Math.max(newest, stage.revision), 0),
    startTime: first.startTime,
    startOffsetMinutes: first.startOffsetMinutes,
    endTime: last.endTime,
    endOffsetMinutes: last.endOffsetMinutes,
    zoneBasis: last.zoneBasis,
    episodeType: 'unknown',
    status: 'final',
    stages: cleanSpans([...(telling.length > 0 ? telling : night), ...gapsIn(night)].map(toSpan)),
    stageSeconds: null,
    filedUnder: null,
  };
}

/** Time between the parts of one sleep was spent awake. */
function gapsIn(night: readonly LooseStage[]): readonly SleepStageSpan[] {
  const gaps: SleepStageSpan[] = [];
  let end = night[0]?.endTime ?? 0;
  for (const { startTime, endTime } of night) {
    if (startTime > end) gaps.push({ startTime: end, endTime: startTime, stage: 'awake' });
    end = Math.max(end, endTime);
  }
  return gaps;
}

function toSpan({ startTime, endTime, stage }: SleepStageSpan): SleepStageSpan {
  return { startTime, endTime, stage };
}
