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
  for (const record of records) {
    const name = versionName(record);
    const known = newest.get(name);
    if (known === undefined || compareVersions(known, record) < 0) newest.set(name, record);
  }
  return [...newest.values()].sort(compareRecords);
}

export function compareRecords(a: StepInterval | SleepEpisode, b: StepInterval | SleepEpisode): number {
  return (
    a.startTime - b.startTime ||
    a.endTime - b.endTime ||
    compareText(a.source, b.source) ||
    compareText(a.externalId ?? '', b.externalId ?? '')
  );
}

function versionName(record: StepInterval | SleepEpisode): string {
  const { source, externalId, startTime, endTime } = record;
  return externalId === null ? `${source}:${startTime}+${endTime - startTime}` : `${source}:=${externalId}`;
}

/** Equal revisions are settled by what they say, so that no order of arrival shows. */
function compareVersions(a: SourceRecord, b: SourceRecord): number {
  return a.revision - b.revision || compareText(JSON.stringify(a), JSON.stringify(b));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
