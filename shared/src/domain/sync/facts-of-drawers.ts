import type { AnyFact } from '../log/fact.ts';
import { compareFacts } from './compare-facts.ts';
import type { DayDocument } from './day-document.ts';
import type { FactKey } from './fact-key.ts';

/**
 * The facts of neighbouring drawers, joined by identity. A source that moves a night over midnight leaves its former version
 * filed next door: the later one stands, and a retraction counts wherever it lies.
 */
export function factsOfDrawers(documents: Iterable<DayDocument>): readonly AnyFact[] {
  const facts = new Map<FactKey, AnyFact>();
  const retracted = new Map<FactKey, number>();
  for (const document of documents) {
    for (const [key, fact] of document.facts) {
      const known = facts.get(key);
      if (known === undefined || compareFacts(known, fact) < 0) facts.set(key, fact);
    }
    for (const [key, { life }] of document.retractions) retracted.set(key, Math.max(life, retracted.get(key) ?? 0));
  }
  return [...facts].filter(([key, fact]) => fact.life > (retracted.get(key) ?? 0)).map(([, fact]) => fact);
}
