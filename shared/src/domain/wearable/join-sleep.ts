import type { SleepStageSpan, StageSeconds } from '../log/fact.ts';
import { type EpochMs, minutes } from '../time/instant.ts';
import type { SleepEpisode } from './model.ts';
import { compareRecords } from './record-identity.ts';
import { cleanSpans, layer, sleepTotals } from './sleep-totals.ts';

/** Parts of one source at most this far apart are one sleep; the time between was spent awake. */
const LONGEST_GAP = minutes(60);

/**
 * One source's records made into its episodes: growing sessions keep their longest, nearby parts become one.
 * Joining in pieces gives the same as joining at once, so a file may come in parts.
 */
export function joinSleep(records: readonly SleepEpisode[]): readonly SleepEpisode[] {
  const joined: SleepEpisode[] = [];
  for (const record of dropNested(dropCorrected(dropSuperseded(records)))) {
    const before = joined.at(-1);
    if (before !== undefined && belongTogether(before, record)) joined[joined.length - 1] = join(before, record);
    else joined.push(record);
  }
  return joined;
}

/** A tentative state goes when a final one of the same stretch is there, however long each is. */
function dropSuperseded(records: readonly SleepEpisode[]): readonly SleepEpisode[] {
  const finals = records.filter((record) => record.status === 'final');
  if (finals.length === 0 || finals.length === records.length) return records;
  return records.filter((record) => record.status === 'final' || !finals.some((final) => overlap(final, record)));
}

/**
 * An app that has no ids for its sleeps says a corrected one whole, however short it became: of those that begin at the
 * same moment the newest speak. States of one that grows come together, equally new, and the longest of them stays.
 */
function dropCorrected(records: readonly SleepEpisode[]): readonly SleepEpisode[] {
  const newest = new Map<EpochMs, number>();
  for (const { externalId, startTime, revision } of records) {
    if (externalId === null) newest.set(startTime, Math.max(newest.get(startTime) ?? revision, revision));
  }
  return records.filter(
    ({ externalId, startTime, revision }) => externalId !== null || revision === newest.get(startTime),
  );
}

function overlap(a: SleepEpisode, b: SleepEpisode): boolean {
  return a.startTime < b.endTime && b.startTime < a.endTime;
}

/** What lies wholly inside a longer record is an earlier, shorter state of it; only stages that it lacks are taken over. */
function dropNested(records: readonly SleepEpisode[]): readonly SleepEpisode[] {
  const kept: SleepEpisode[] = [];
  for (const record of [...records].sort(longestFirst)) {
    // Whoever is kept ends later than all before, so only the last can hold this one.
    const last = kept.at(-1);
    if (last === undefined || last.endTime < record.endTime) kept.push(record);
    else kept[kept.length - 1] = fillStages(last, record);
  }
  return kept;
}

function longestFirst(a: SleepEpisode, b: SleepEpisode): number {
  return a.startTime - b.startTime || b.endTime - a.endTime || b.revision - a.revision || compareRecords(a, b);
}

function fillStages(episode: SleepEpisode, inner: SleepEpisode): SleepEpisode {
  if (episode.stageSeconds !== null) return episode;
  const known = cleanSpans(inner.stages, inner.startTime, inner.endTime).filter(isTelling);
  const own = cleanSpans(episode.stages).filter(isTelling);
  const stages = layer(known, own);
  return stages.length === own.length ? episode : { ...episode, stages };
}

/** Spans that say more than "asleep": time that none of them covers is unspecified anyway. */
export function isTelling(span: SleepStageSpan): boolean {
  return span.stage !== 'in_bed' && span.stage !== 'unknown' && span.stage !== 'asleep_unspecified';
}

function belongTogether(a: SleepEpisode, b: SleepEpisode): boolean {
  const toldApart = a.episodeType !== b.episodeType && a.episodeType !== 'unknown' && b.episodeType !== 'unknown';
  return b.startTime - a.endTime <= LONGEST_GAP && !toldApart;
}

/** `a` starts first and ends first. */
function join(a: SleepEpisode, b: SleepEpisode): SleepEpisode {
  const { endTime, endOffsetMinutes, zoneBasis } = b;
  return {
    ...a,
    endTime,
    endOffsetMinutes,
    zoneBasis,
    revision: Math.max(a.revision, b.revision),
    episodeType: a.episodeType === 'unknown' ? b.episodeType : a.episodeType,
    status: a.status === 'final' ? b.status : a.status,
    stages: joinSpans(a, b),
    stageSeconds: joinTotals(a, b),
    filedUnder: a.filedUnder ?? b.filedUnder,
  };
}

/** In an overlap the newer record speaks. */
function joinSpans(a: SleepEpisode, b: SleepEpisode): readonly SleepStageSpan[] {
  const border = a.revision > b.revision ? a.endTime : b.startTime;
  const gap = { startTime: a.endTime, endTime: b.startTime, stage: 'awake' } as const;
  return [
    ...cleanSpans(a.stages, a.startTime, Math.min(a.endTime, border)),
    ...(gap.endTime > gap.startTime ? [gap] : []),
    ...cleanSpans(b.stages, Math.max(b.startTime, border), b.endTime),
  ];
}

/** Totals can't be cut, so in an overlap the longer record's stand for both. */
function joinTotals(a: SleepEpisode, b: SleepEpisode): StageSeconds | null {
  if (a.stageSeconds === null && b.stageSeconds === null) return null;
  const [first, second] = [sleepTotals(a).stageSeconds, sleepTotals(b).stageSeconds];
  const gapSeconds = (b.startTime - a.endTime) / 1_000;
  if (gapSeconds < 0) return a.endTime - a.startTime >= b.endTime - b.startTime ? first : second;
  return {
    light: first.light + second.light,
    deep: first.deep + second.deep,
    rem: first.rem + second.rem,
    awake: first.awake + second.awake + gapSeconds,
    unspecified: first.unspecified + second.unspecified,
  };
}
