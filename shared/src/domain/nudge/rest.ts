import type { HoldReason } from './decision.ts';
import { type Holds, unboundedUntil } from './holds.ts';
import { nextDue } from './interval.ts';
import type { Judged, Moment } from './moment.ts';
import type { NudgeState } from './state.ts';

/** Nothing to do until the due time, or until what holds has ended. */
export function rest(state: NudgeState, holds: Holds, reasons: readonly HoldReason[], moment: Moment): Judged {
  const { settings, signals, now } = moment;
  const free = unboundedUntil(holds, signals, settings, now);
  const due = nextDue(state, settings, now);
  const until = free === null || due === null ? null : Math.max(free, due);
  return { state, verdict: { kind: 'rest', until }, reasons: [...reasons, 'notDue'] };
}
