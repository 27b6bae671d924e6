import type { SourceKey } from '../log/fact.ts';
import { addDays, type LocalDay } from '../time/local-day.ts';
import { withoutDeleted } from './deletion.ts';
import { mergeSleep } from './merge-sleep.ts';
import { mergeSteps } from './merge-steps.ts';
import { dropMirrored } from './mirrored-records.ts';
import type { DataSource, Deletion } from './model.ts';
import type { WearableRecords } from './record-facts.ts';
import { newestVersions } from './record-identity.ts';
import { dayAt, dayOfNumber, sleepDay, type WearableDay } from './wearable-day.ts';

/**
 * The days that the records tell of: a function of the set of records, so any order and any repetition gives the same.
 * One day needs only the records of that day and its neighbours (see `affectedDays`).
 */
export function mergeDays(
  records: WearableRecords,
  deletions: readonly Deletion[] = [],
): ReadonlyMap<LocalDay, WearableDay> {
  const sources = sourcesByKey(records.sources);
  const intervals = withoutDeleted(newestVersions(records.stepIntervals), 'steps', deletions);
  const episodes = withoutDeleted(newestVersions(records.sleepEpisodes), 'sleep', deletions);
  const steps = mergeSteps(dropMirrored(intervals, sources), sources);
  const sleep = mergeSleep(dropMirrored(episodes, sources), sources);
  const stepsByDay = new Map([...steps].map(([day, value]) => [dayOfNumber(day), value]));
  const all = [...new Set([...stepsByDay.keys(), ...sleep.keys()])].sort();
  return new Map(
    all.map((localDay) => [
      localDay,
      { localDay, steps: stepsByDay.get(localDay) ?? null, sleep: sleep.get(localDay) ?? null },
    ]),
  );
}

/** The days to compute anew after these records came or went: theirs and one either side, sorted. */
export function affectedDays(records: Omit<WearableRecords, 'sources'>): readonly LocalDay[] {
  const touched = new Set<LocalDay>();
  for (const { startTime, endTime, startOffsetMinutes } of records.stepIntervals) {
    touched.add(dayAt(startTime, startOffsetMinutes));
    touched.add(dayAt(endTime, startOffsetMinutes));
  }
  for (const episode of records.sleepEpisodes) {
    touched.add(dayAt(episode.startTime, episode.startOffsetMinutes));
    touched.add(sleepDay(episode));
  }
  const around = [...touched].flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]);
  return [...new Set(around)].sort();
}

/** Two descriptions of one source: the one that sorts first, so that the order given never shows. */
function sourcesByKey(sources: readonly DataSource[]): ReadonlyMap<SourceKey, DataSource> {
  const byKey = new Map<SourceKey, DataSource>();
  for (const source of sources) {
    const known = byKey.get(source.source);
    if (known === undefined || JSON.stringify(source) < JSON.stringify(known)) byKey.set(source.source, source);
  }
  return byKey;
}
