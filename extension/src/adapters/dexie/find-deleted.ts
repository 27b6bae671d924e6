import type { AnyFact } from '@unslouch/shared/domain/log/fact.ts';
import { drawerOfFact } from '@unslouch/shared/domain/sync/drawer.ts';
import type { Retraction } from '@unslouch/shared/domain/sync/record.ts';
import { type UtcDay, utcDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import { hides } from '@unslouch/shared/domain/wearable/deletion.ts';
import type { Deletion } from '@unslouch/shared/domain/wearable/model.ts';
import { factsToRecords } from '@unslouch/shared/domain/wearable/record-facts.ts';
import type { Database } from './database.ts';
import { DAYLESS, rowToDay } from './drawer.ts';

/** Retractions of what a source took back, of all that is held here. A source that names a record alone costs a look at every day. */
export async function findDeleted(database: Database, deletions: readonly Deletion[]): Promise<readonly Retraction[]> {
  const found: Retraction[] = [];
  for (const deletion of deletions) {
    const { first, last } = reachOfDeletion(deletion);
    const rows = await database.dayRecords.where('drawer').between(first, last, true, true).toArray();
    const facts = rows.flatMap((row) => [...rowToDay(row.drawer, row).facts.values()]);
    found.push(...facts.filter((fact) => isDeleted(fact, deletion)).map(toRetraction));
  }
  return found;
}

/** The drawers in which it can find anything. */
export function reachOfDeletion({ target }: Deletion): { readonly first: UtcDay; readonly last: UtcDay } {
  if (target.kind === 'record') return { first: DAYLESS + 1, last: Number.POSITIVE_INFINITY };
  return { first: utcDayOf(target.startTime), last: utcDayOf(target.endTime) };
}

function isDeleted(fact: AnyFact, deletion: Deletion): boolean {
  const { stepIntervals, sleepEpisodes } = factsToRecords([fact]);
  const records = deletion.kind === 'steps' ? stepIntervals : deletion.kind === 'sleep' ? sleepEpisodes : [];
  return records.some((record) => hides(deletion, record));
}

function toRetraction(fact: AnyFact): Retraction {
  return { kind: 'retraction', fact: fact.id, life: fact.life, day: drawerOfFact(fact) };
}
