import type { AnyFact } from '@unslouch/shared/domain/log/fact.ts';
import { drawerOfFact } from '@unslouch/shared/domain/sync/drawer.ts';
import type { Append, EntryStore } from '../ports/entry-store.ts';
import { type NewFact, newFact } from './append-facts.ts';
import { retractionOf } from './undo-entry.ts';

/**
 * A person's correction: the same fact at the next revision. Moved to another UTC day it would lie in two drawers, so there
 * the old one is retracted and the new one recorded. What a source said is not corrected but retracted; the person's own
 * word is a fact of its own.
 */
export function correctEntry(store: EntryStore, fact: AnyFact, corrected: NewFact): Promise<AnyFact> {
  return store.transact(({ nextId }) => {
    const stays = fact.id.by === 'person' && drawerOfFact(fact) === drawerOfFact(corrected);
    const result = stays
      ? ({ ...fact, ...corrected, revision: fact.revision + 1 } as AnyFact)
      : newFact(corrected, nextId());
    const append: Append = stays ? { facts: [result] } : { facts: [result], retractions: [retractionOf(fact)] };
    return { append, result };
  });
}
