import { groupBy } from '../../lib/group.ts';
import type { FactId, Metric } from '../log/fact.ts';
import type { SleepEpisode, StepInterval } from './model.ts';
import { recordId } from './record-identity.ts';

/**
 * What an import takes back of the same sources' earlier ones: records that lie wholly in the range it covers and that
 * it no longer holds. What lies outside its range, or comes from another source, stays.
 */
export function replacedByImport<T extends StepInterval | SleepEpisode>(
  metric: Metric,
  existing: readonly T[],
  incoming: readonly T[],
): readonly FactId[] {
  const bySource = groupBy(incoming, (record) => record.source);
  const held = new Set(incoming.map((record) => nameOf(metric, record)));
  const ranges = new Map([...bySource].map(([source, records]) => [source, rangeOf(records)]));
  return existing
    .filter((record) => {
      const range = ranges.get(record.source);
      const covered = range !== undefined && record.startTime >= range.from && record.endTime <= range.to;
      return covered && !held.has(nameOf(metric, record));
    })
    .map((record) => recordId(metric, record));
}

function rangeOf(records: readonly (StepInterval | SleepEpisode)[]): { readonly from: number; readonly to: number } {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const { startTime, endTime } of records) {
    from = Math.min(from, startTime);
    to = Math.max(to, endTime);
  }
  return { from, to };
}

function nameOf(metric: Metric, record: StepInterval | SleepEpisode): string {
  return JSON.stringify(Object.values(recordId(metric, record)));
}
