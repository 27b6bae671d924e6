import type { AnyFact } from '@unslouch/shared/domain/log/fact.ts';
import type { EntryStore, PersonFactId } from '../ports/entry-store.ts';

/** A fact before the log has given it its identity. */
export type NewFact = AnyFact extends infer F
  ? F extends AnyFact
    ? Pick<F, 'type' | 'startTime' | 'offsetMinutes' | 'value'>
    : never
  : never;

export function newFact(draft: NewFact, id: PersonFactId): AnyFact {
  return { kind: 'fact', id, life: 1, revision: 0, ...draft };
}

/** Records what a person did, and answers the facts as they now stand in the log. */
export function appendFacts(store: EntryStore, drafts: readonly NewFact[]): Promise<readonly AnyFact[]> {
  return store.transact(({ nextId }) => {
    const facts = drafts.map((draft) => newFact(draft, nextId()));
    return { append: { facts }, result: facts };
  });
}
