import type { Settings } from '../settings/settings.ts';
import { type Ms, minutes } from '../time/instant.ts';
import type { Holds } from './holds.ts';
import type { Wait } from './state.ts';

const NOT_WAITED: Wait = { freeMs: 0, clearMs: 0, heldBy: 'nothing' };

/** A due nudge's waiting time up to this look. Away it stands still; after a call, a pause or a closed window it starts anew. */
export function waitOn(wait: Wait | null, holds: Holds, sinceLastLook: Ms): Wait {
  const before = wait ?? NOT_WAITED;
  const passed = wait === null || before.heldBy === 'unbounded' ? 0 : sinceLastLook;
  const heldBy = holds.unbounded ? 'unbounded' : holds.bounded ? 'bounded' : 'nothing';
  const onlyAway = holds.reasons.includes('away') && !holds.excusing;
  if (heldBy === 'unbounded' && !onlyAway) return { ...NOT_WAITED, heldBy };
  return {
    freeMs: before.freeMs + passed,
    clearMs: heldBy === 'bounded' ? 0 : before.clearMs + (before.heldBy === 'nothing' ? passed : 0),
    heldBy,
  };
}

/** One alarm period: what is due by then must not be found a look too late. */
const MARGIN = minutes(1);

/**
 * How long anything bounded may hold a due nudge. Less than the interval, whatever the person chose: no bout may grow over
 * twice its interval without a nudge.
 */
export function holdCap(settings: Settings, interval: Ms): Ms {
  return Math.min(minutes(settings.holdCapMinutes), interval - MARGIN);
}

export function graceLeft(wait: Wait, settings: Settings, interval: Ms): Ms {
  return Math.min(minutes(settings.graceMinutes) - wait.clearMs, holdCap(settings, interval) - wait.freeMs);
}
