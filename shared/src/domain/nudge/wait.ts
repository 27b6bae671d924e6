import type { Settings } from '../settings/settings.ts';
import { type Ms, minutes } from '../time/instant.ts';
import type { Holds } from './holds.ts';
import type { Wait } from './state.ts';

/** How long the person has sat since the last nudge of the bout, beside the current interval. */
export interface Grown {
  readonly sinceNudge: Ms;
  readonly interval: Ms;
  /** A nudge that came before, snoozed or quietly, and may come again. */
  readonly isAgain: boolean;
}

const NOT_WAITED: Wait = { freeMs: 0, clearMs: 0, excused: false, heldBy: 'nothing' };

/** A due nudge's waiting time up to this look. Away it stands still; after a call, a pause or a closed window it starts anew. */
export function waitOn(wait: Wait | null, holds: Holds, grown: Grown, sinceLastLook: Ms): Wait {
  const before = wait ?? { ...NOT_WAITED, excused: isFoundLate(grown) };
  const passed = wait === null || before.heldBy === 'unbounded' ? 0 : sinceLastLook;
  const heldBy = holds.unbounded ? 'unbounded' : holds.bounded ? 'bounded' : 'nothing';
  const onlyAway = holds.reasons.includes('away') && !holds.excusing;
  if (heldBy === 'unbounded' && !onlyAway) return { ...NOT_WAITED, excused: true, heldBy };
  return {
    freeMs: before.freeMs + passed,
    excused: before.excused,
    clearMs: heldBy === 'bounded' ? 0 : before.clearMs + (before.heldBy === 'nothing' ? passed : 0),
    heldBy,
  };
}

/** Found due this late, it was due by another measure before: a longer interval, a day of dismissals. */
const LATE = 1.5;

/** Then there is no reason to hurry now. */
function isFoundLate({ sinceNudge, interval, isAgain }: Grown): boolean {
  return !isAgain && sinceNudge > LATE * interval;
}

/** One alarm period: what is due by then must not be found a look too late. */
const MARGIN = minutes(1);

/**
 * How much longer anything bounded may hold a due nudge, whatever the person chose: no bout may grow over twice its interval
 * since the last nudge. After a call or a pause, which excuse that, the patience begins anew.
 */
export function holdLeft(wait: Wait, grown: Grown, settings: Settings): Ms {
  const longest = Math.min(minutes(settings.holdCapMinutes), grown.interval - MARGIN) - wait.freeMs;
  return wait.excused ? longest : Math.min(longest, growthLeft(grown));
}

/** Until the bout has grown by twice its interval since the last nudge. */
export function growthLeft({ sinceNudge, interval }: Omit<Grown, 'isAgain'>): Ms {
  return 2 * interval - MARGIN - sinceNudge;
}

/** How much longer the wish for a breakpoint may hold it. One that came quietly after a long hold is in no hurry. */
export function graceLeft(wait: Wait, came: 'never' | 'quietly', capLeft: Ms, settings: Settings): Ms {
  const grace = minutes(settings.graceMinutes) - wait.clearMs;
  return came === 'quietly' ? grace : Math.min(grace, capLeft);
}
