import type { FactId, Metric } from '../log/fact.ts';
import type { SleepEpisode, SourceRecord, StepInterval } from './model.ts';

/** Which record it is a version of: the source's own name for it, else where it starts and how long it is. */
export function recordId(metric: Metric, record: StepInterval | SleepEpisode): FactId {
  const { source, externalId, startTime, endTime } = record;
  return externalId === null
    ? { by: 'interval', source, metric, start: startTime, length: endTime - startTime }
    : { by: 'external', source, metric, externalId };
}

/** The newest version of each record, in order of start. Which version that is never depends on the order given. */
export function newestVersions<T extends StepInterval | SleepEpisode>(records: readonly T[]): readonly T[] {
  const newest = new Map<string, T>();
  const others: T[] = [];
  for (const record of records) {
    if (record.externalId === null) others.push(record);
    else {
      const name = `${record.source}:${record.externalId}`;
      newest.set(name, newerOf(newest.get(name), record));
    }
  }
  // Millions of intervals are named by start and length: sorted, versions lie side by side and need no name in memory.
  const sorted: T[] = [];
  for (const record of others.sort(compareRecords)) {
    const before = sorted.at(-1);
    const isVersion = before !== undefined && compareRecords(before, record) === 0;
    if (isVersion) sorted[sorted.length - 1] = newerOf(before, record);
    else sorted.push(record);
  }
  return newest.size === 0 ? sorted : [...sorted, ...newest.values()].sort(compareRecords);
}

export function compareRecords(a: StepInterval | SleepEpisode, b: StepInterval | SleepEpisode): number {
  return (
    a.startTime - b.startTime ||
    a.endTime - b.endTime ||
    compareText(a.source, b.source) ||
    compareText(a.externalId ?? '', b.externalId ?? '')
  );
}

function newerOf<T extends SourceRecord>(known: T | undefined, record: T): T {
  return known === undefined || compareVersions(known, record) < 0 ? record : known;
}

/** Equal revisions are settled by what they say, so that no order of arrival shows. */
function compareVersions(a: SourceRecord, b: SourceRecord): number {
  return a.revision - b.revision || compareText(JSON.stringify(a), JSON.stringify(b));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
