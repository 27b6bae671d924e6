import { isEntry } from '@unslouch/shared/domain/log/day-summary.ts';
import type { AnyFact } from '@unslouch/shared/domain/log/fact.ts';
import type { DayDocument, DayMerge } from '@unslouch/shared/domain/sync/day-document.ts';
import { drawerOfFact, localDaysOfDrawer } from '@unslouch/shared/domain/sync/drawer.ts';
import { factKey } from '@unslouch/shared/domain/sync/fact-key.ts';
import type { SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import type { LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import { dayAt } from '@unslouch/shared/domain/wearable/wearable-day.ts';
import type { Database } from './database.ts';
import { DAYLESS, rowToDay } from './drawer.ts';

/** A drawer before and after records were joined into it. */
export interface DrawerChange extends DayMerge {
  readonly former: DayDocument;
}

/** The local days whose summary these changes can alter. An entry alters one; a night or a step can alter its neighbours. */
export async function touchedDays(database: Database, changes: readonly DrawerChange[]): Promise<readonly LocalDay[]> {
  const days = changes.flatMap(({ former, changed }) => changed.flatMap((record) => daysOfChange(former, record)));
  return [...new Set([...days, ...(await daysOfSources(database, changes))])];
}

/** A source that is described anew can change its rank, and with it any day it ever measured. */
async function daysOfSources(database: Database, changes: readonly DrawerChange[]): Promise<readonly LocalDay[]> {
  const described = changes.flatMap(({ changed }) =>
    changed.flatMap((record) => (record.kind === 'fact' && record.type === 'dataSource' ? record.value.source : [])),
  );
  if (described.length === 0) return [];
  const sources = new Set(described);
  const days: LocalDay[] = [];
  await database.dayRecords
    .where('drawer')
    .above(DAYLESS)
    .each((row) => {
      const facts = [...rowToDay(row.drawer, row).facts.values()];
      if (facts.some((fact) => 'source' in fact.value && sources.has(fact.value.source)))
        days.push(...localDaysOfDrawer(row.drawer));
    });
  return days;
}

function daysOfChange(former: DayDocument, record: SyncRecord): readonly LocalDay[] {
  if (record.kind !== 'fact' && record.kind !== 'retraction') return [];
  const held = former.facts.get(factKey(record.kind === 'fact' ? record.id : record.fact));
  if (record.kind === 'fact') return [...daysOfFact(record), ...(held ? daysOfFact(held) : [])];
  if (held) return daysOfFact(held);
  // A source's fact may lie next door, where an earlier version of it was filed; a person's never moves.
  return record.fact.by === 'person' || record.day === null ? [] : localDaysOfDrawer(record.day);
}

function daysOfFact(fact: AnyFact): readonly LocalDay[] {
  if (isEntry(fact)) return [dayAt(fact.startTime, fact.offsetMinutes)];
  const drawer = drawerOfFact(fact);
  return drawer === null ? [] : localDaysOfDrawer(drawer);
}
