import type { AnyFact } from '../log/fact.ts';
import { compareFacts } from './compare-facts.ts';
import type { DayDocument } from './day-document.ts';
import { type FactKey, factKey } from './fact-key.ts';

/**
 * The facts of neighbouring drawers, joined by identity. A source that moves a night over midnight leaves its former version
 * filed next door: the later one stands, and a retraction counts wherever it lies.
 */
export function factsOfDrawers(documents: Iterable<DayDocument>): readonly AnyFact[] {
  const all = [...documents];
  const retracted = new Map<FactKey, number>();
  for (const { retractions } of all)
    for (const [key, { life }] of retractions) retracted.set(key, Math.max(life, retracted.get(key) ?? 0));
  const facts: AnyFact[] = [];
  const places = new Map<FactKey, number>();
  for (const document of all) {
    for (const [key, fact] of document.facts) {
      // Thousands a day, and none next door: an interval's start is part of its identity.
      const place = fact.id.by === 'interval' ? undefined : places.get(key);
      if (place !== undefined) {
        if (compareFacts(facts[place] as AnyFact, fact) < 0) facts[place] = fact;
        continue;
      }
      if (fact.id.by !== 'interval') places.set(key, facts.length);
      facts.push(fact);
    }
  }
  return retracted.size === 0 ? facts : facts.filter(({ id, life }) => life > (retracted.get(factKey(id)) ?? 0));
}
