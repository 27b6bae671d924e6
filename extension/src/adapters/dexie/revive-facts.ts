import type { AnyFact } from '@unslouch/shared/domain/log/fact.ts';
import { nextLife } from '@unslouch/shared/domain/sync/day-document.ts';
import { drawerOfFact } from '@unslouch/shared/domain/sync/drawer.ts';
import { groupBy } from '@unslouch/shared/lib/group.ts';
import type { Database } from './database.ts';
import { drawerKey, rowToDay } from './drawer.ts';

/** The facts at the life in which they can be seen: one more than what was retracted. Inside the caller's transaction. */
export async function reviveFacts(database: Database, facts: readonly AnyFact[]): Promise<readonly AnyFact[]> {
  const byDrawer = [...groupBy(facts, drawerOfFact)];
  const rows = await database.dayRecords.bulkGet(byDrawer.map(([drawer]) => drawerKey(drawer)));
  return byDrawer.flatMap(([drawer, ofDrawer], index) => {
    const day = rowToDay(drawer, rows[index]);
    return ofDrawer.map((fact): AnyFact => ({ ...fact, life: Math.max(fact.life, nextLife(day, fact.id)) }));
  });
}
