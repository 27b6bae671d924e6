import type { Deletion, SleepEpisode, StepInterval } from './model.ts';

/** Records that no deletion hides. A record of a greater revision came after the deletion and stays. */
export function withoutDeleted<T extends StepInterval | SleepEpisode>(
  records: readonly T[],
  kind: Deletion['kind'],
  deletions: readonly Deletion[],
): readonly T[] {
  const relevant = deletions.filter((deletion) => deletion.kind === kind);
  return relevant.length === 0 ? records : records.filter((record) => !relevant.some((d) => hides(d, record)));
}

export function hides(deletion: Deletion, record: StepInterval | SleepEpisode): boolean {
  const { target } = deletion;
  if (record.source !== deletion.source && !record.source.startsWith(`${deletion.source}/`)) return false;
  if (deletion.revision !== null && record.revision > deletion.revision) return false;
  if (target.kind === 'record') return record.externalId === target.externalId;
  if (target.kind === 'allBut') {
    const within = record.startTime >= target.startTime && record.startTime < target.endTime;
    return within && record.externalId !== null && !target.externalIds.includes(record.externalId);
  }
  return record.startTime >= target.startTime && record.endTime <= target.endTime;
}
