import type { AnyFact } from '@unslouch/shared/domain/log/fact.ts';
import { isEntry } from '@unslouch/shared/domain/log/is-entry.ts';
import type { DayDocument, DayMerge } from '@unslouch/shared/domain/sync/day-document.ts';
import { drawerOfFact, localDaysOfDrawer } from '@unslouch/shared/domain/sync/drawer.ts';
import { factKey } from '@unslouch/shared/domain/sync/fact-key.ts';
import type { SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import type { LocalDay, UtcDay } from '@unslouch/shared/domain/time/local-day.ts';
import { dayAt } from '@unslouch/shared/domain/wearable/wearable-day.ts';
import type { Database } from './database.ts';
import { DAYLESS, rowToDay } from './drawer.ts';

/** A drawer before and after records were joined into it. */
export interface DrawerChange extends DayMerge {
  readonly former: DayDocument;
}

/** The local days whose summary these changes can alter. An entry alters one; a night or a step can alter its neighbours. */
export async function touchedDays(database: Database, changes: readonly DrawerChange[]): Promise<readonly LocalDay[]> {
  const days = new Set<LocalDay>();
  // An import changes hundreds of records of one drawer: each drawer's days are worked out once.
  const drawers = new Set<UtcDay>();
  for (const { former, changed } of changes) {
    for (const record of changed) noteChange(former, record, days, drawers);
  }
  for (const drawer of drawers) for (const day of localDaysOfDrawer(drawer)) days.add(day);
  for (const day of await daysOfSources(database, changes)) days.add(day);
  return [...days];
}

/** A source that is described anew can change its rank, and with it any day it ever measured. */
async function daysOfSources(database: Database, changes: readonly DrawerChange[]): Promise<readonly LocalDay[]> {
  const described = changes.flatMap(({ changed }) =>
    changed.flatMap((record) => (record.kind === 'fact' && record.type === 'dataSource' ? record.value.source : [])),
  );
  if (described.length === 0) return [];
  const sources = new Set(described);
  const rows = await database.dayRecords.where('drawer').above(DAYLESS).toArray();
  return rows.flatMap((row) => {
    const facts = [...rowToDay(row.drawer, row).facts.values()];
    const isTouched = facts.some((fact) => 'source' in fact.value && sources.has(fact.value.source));
    return isTouched ? localDaysOfDrawer(row.drawer) : [];
  });
}

function noteChange(former: DayDocument, record: SyncRecord, days: Set<LocalDay>, drawers: Set<UtcDay>): void {
  if (record.kind !== 'fact' && record.kind !== 'retraction') return;
  const held = former.facts.get(factKey(record.kind === 'fact' ? record.id : record.fact));
  if (record.kind === 'fact') noteFact(record, days, drawers);
  if (held) noteFact(held, days, drawers);
  // A source's fact may lie next door, where an earlier version of it was filed; a person's never moves.
  else if (record.kind === 'retraction' && record.fact.by !== 'person' && record.day !== null) drawers.add(record.day);
}

function noteFact(fact: AnyFact, days: Set<LocalDay>, drawers: Set<UtcDay>): void {
  if (isEntry(fact)) days.add(dayAt(fact.startTime, fact.offsetMinutes));
  else {
    const drawer = drawerOfFact(fact);
    if (drawer !== null) drawers.add(drawer);
  }
}
