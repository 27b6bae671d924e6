import { brokenRule, type ExtraRule } from './rules.test-kit.ts';
import type { RawTrace } from './simulation.test-kit.ts';

/** What a broken rule is told with: the seed, the rule, and the smallest trace found that breaks the same one; null: none is broken. */
export function failureOf(trace: RawTrace, seed: number, extra: ExtraRule = () => null): Failure | null {
  const rule = (raw: RawTrace) => brokenRule(raw, { extra })?.split(' at ')[0];
  const broken = rule(trace);
  if (broken === undefined) return null;
  const smallest = shrinkTrace(trace, (smaller) => rule(smaller) === broken);
  return { sentence: `Seed ${seed}: ${brokenRule(smallest, { extra })}. Replay with simulate:`, trace: smallest };
}

export interface Failure {
  readonly sentence: string;
  readonly trace: RawTrace;
}

/** The smallest trace found that still fails: halves of the events are left out, then quarters, and so on to single ones. */
function shrinkTrace(trace: RawTrace, fails: (smaller: RawTrace) => boolean): RawTrace {
  let smallest = trace;
  for (let size = Math.ceil(trace.events.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < smallest.events.length; ) {
      const events = smallest.events.filter((_, index) => index < from || index >= from + size);
      const smaller = { ...smallest, events };
      if (fails(smaller)) smallest = smaller;
      else from += size;
    }
  }
  return smallest;
}
