import { groupBy } from '../../lib/group.ts';
import { emptyDay, mergeIntoDay, recordsOfDay } from './day-document.ts';
import { drawerOf } from './drawer.ts';
import type { SyncRecord } from './record.ts';

/** What stands of the records, over any drawers: of versions of one thing the one that wins, each once. */
export function joinRecords(records: Iterable<SyncRecord>): readonly SyncRecord[] {
  return [...groupBy(records, drawerOf)].flatMap(([drawer, ofDay]) =>
    recordsOfDay(mergeIntoDay(emptyDay(drawer), ofDay).day),
  );
}

/** The records that `there` would have to be told: those that change the join of `there`. */
export function recordsMissing(there: Iterable<SyncRecord>, here: Iterable<SyncRecord>): readonly SyncRecord[] {
  const theirs = groupBy(there, drawerOf);
  return [...groupBy(here, drawerOf)].flatMap(([drawer, ofDay]) => {
    const held = mergeIntoDay(emptyDay(drawer), theirs.get(drawer) ?? []).day;
    return mergeIntoDay(held, ofDay).changed;
  });
}
