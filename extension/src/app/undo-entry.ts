import type { AnyFact } from '@unslouch/shared/domain/log/fact.ts';
import { drawerOfFact } from '@unslouch/shared/domain/sync/drawer.ts';
import type { Retraction } from '@unslouch/shared/domain/sync/record.ts';
import type { EntryStore } from '../ports/entry-store.ts';

/** Takes an entry back, or deletes it: nothing is edited in place, so every device comes to the same day. */
export function undoEntry(store: EntryStore, fact: AnyFact): Promise<void> {
  return store.appendAll({ retractions: [retractionOf(fact)] });
}

/** Undo of an undo: the same thing at its next life, which no earlier retraction hides. */
export async function restoreEntry(store: EntryStore, fact: AnyFact): Promise<AnyFact> {
  const restored: AnyFact = { ...fact, life: fact.life + 1 };
  await store.appendAll({ facts: [restored] });
  return restored;
}

export function retractionOf(fact: AnyFact): Retraction {
  return { kind: 'retraction', fact: fact.id, life: fact.life, day: drawerOfFact(fact) };
}
