import type { AnyFact } from '../log/fact.ts';
import { compareFacts } from './compare-facts.ts';
import type { DayDocument } from './day-document.ts';
import type { FactKey } from './fact-key.ts';

/**
 * The facts of neighbouring drawers, joined by identity. A source that moves a night over midnight leaves its former version
 * filed next door: the later one stands, and a retraction counts wherever it lies.
 */
export function factsOfDrawers(documents: Iterable<DayDocument>): readonly AnyFact[] {
  const all = [...documents];
  const retracted = new Map<FactKey, number>();
  for (const { retractions } of all)
    for (const [key, { life }] of retractions) retracted.set(key, Math.max(life, retracted.get(key) ?? 0));
  const stands = (key: FactKey, { life }: AnyFact) => retracted.size === 0 || life > (retracted.get(key) ?? 0);
  const facts: AnyFact[] = [];
  const movable = new Map<FactKey, AnyFact>();
  for (const document of all) {
    for (const [key, fact] of document.facts) {
      // Thousands a day, and none next door: an interval's start is part of its identity.
      if (fact.id.by === 'interval') {
        if (stands(key, fact)) facts.push(fact);
        continue;
      }
      const known = movable.get(key);
      if (known === undefined || compareFacts(known, fact) < 0) movable.set(key, fact);
    }
  }
  for (const [key, fact] of movable) if (stands(key, fact)) facts.push(fact);
  return facts;
}
