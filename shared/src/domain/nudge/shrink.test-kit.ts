import type { RawTrace } from './simulation.test-kit.ts';

/** The smallest trace found that still fails: halves of the events are left out, then quarters, and so on to single ones. */
export function shrinkTrace(trace: RawTrace, fails: (smaller: RawTrace) => boolean): RawTrace {
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
