import { canonicalText } from '../../lib/canonical-text.ts';
import type { AnyFact, SourceKey } from '../log/fact.ts';
import type { DayDocument } from '../sync/day-document.ts';
import { drawerOfFact } from '../sync/drawer.ts';
import { type FactKey, factKey } from '../sync/fact-key.ts';
import type { Retraction } from '../sync/record.ts';
import type { EpochMs } from '../time/instant.ts';

/** A whole export of one source: of this time it holds everything that the source knew at the revision. */
export interface CoveredRange {
  readonly source: SourceKey;
  readonly type: 'stepInterval' | 'sleepEpisode';
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly revision: number;
}

export interface ImportPlan {
  /** To be joined into the drawer. */
  readonly facts: readonly AnyFact[];
  readonly retractions: readonly Retraction[];
  /** Of the incoming ones those that weren't here, those that change, and those that are here already. */
  readonly added: readonly AnyFact[];
  readonly merged: readonly AnyFact[];
  readonly known: readonly AnyFact[];
}

/**
 * What an import changes in one drawer.
 * - A record that was retracted comes back, in its next life: a person imports on purpose.
 * - One that says the same as before stays as it is, whatever its revision: or every new export would rewrite ten years.
 * - Of what older exports said of the time that a whole export covers, what it no longer holds goes (`covered`). And what a
 *   newer whole export no longer held doesn't come back with an older file (`newer`), so the order of imports doesn't show.
 */
export function planImport(
  day: DayDocument,
  incoming: readonly AnyFact[],
  covered: readonly CoveredRange[],
  newer: readonly CoveredRange[],
): ImportPlan {
  const plan = { facts: [] as AnyFact[], added: [] as AnyFact[], merged: [] as AnyFact[], known: [] as AnyFact[] };
  const held = new Set<FactKey>();
  for (const fact of incoming) {
    const key = factKey(fact.id);
    held.add(key);
    const current = day.facts.get(key);
    if (current === undefined) {
      if (isReplacedBy(newer, fact)) plan.known.push(fact);
      else {
        const life = Math.max(fact.life, (day.retractions.get(key)?.life ?? 0) + 1);
        const lifted = life === fact.life ? fact : { ...fact, life };
        plan.facts.push(lifted);
        plan.added.push(lifted);
      }
    } else if (fact.revision < current.revision || saysTheSame(current, fact)) plan.known.push(current);
    else {
      const lifted = { ...fact, life: Math.max(fact.life, current.life) };
      plan.facts.push(lifted);
      plan.merged.push(lifted);
    }
  }
  const gone =
    covered.length === 0 ? [] : [...day.facts].filter(([key, fact]) => !held.has(key) && isReplacedBy(covered, fact));
  return { ...plan, retractions: gone.map(([, fact]) => retractionOf(fact)) };
}

export function retractionOf(fact: AnyFact): Retraction {
  return { kind: 'retraction', fact: fact.id, life: fact.life, day: drawerOfFact(fact) };
}

function isReplacedBy(ranges: readonly CoveredRange[], fact: AnyFact): boolean {
  if (fact.type !== 'stepInterval' && fact.type !== 'sleepEpisode') return false;
  const { source, endTime } = fact.value;
  return ranges.some(
    (range) =>
      range.source === source &&
      range.type === fact.type &&
      fact.startTime >= range.from &&
      endTime <= range.to &&
      fact.revision < range.revision,
  );
}

function saysTheSame(a: AnyFact, b: AnyFact): boolean {
  return (
    canonicalText([a.type, a.startTime, a.offsetMinutes, a.value]) ===
    canonicalText([b.type, b.startTime, b.offsetMinutes, b.value])
  );
}
