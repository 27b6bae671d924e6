import type { EpochMs } from '../time/instant.ts';
import type { HoldReason } from './decision.ts';
import type { Judged } from './moment.ts';
import type { NudgeState } from './state.ts';

/** Told once, by the look that found them. */
const TOLD_ONCE: readonly HoldReason[] = ['stale', 'surfaceFailed', 'dailyBudget'];
/** What follows from them, and is no news either. */
const FOLLOWING: readonly HoldReason[] = ['notDue', 'awaitingBreakpoint'];

/**
 * Whether a second look at one instant finds only what the first has already told: a nudge just fired, an absence just credited,
 * a reason that is told once. The answer of the first then stands, and nothing changes.
 */
export function repeatsLook({ state, verdict, reasons }: Judged, before: NudgeState, now: EpochMs): boolean {
  const { latest } = before;
  if (latest === null || latest.at !== now || before.seenAt !== now || verdict.kind === 'credit') return false;
  if (steady(reasons) !== steady(latest.reasons)) return false;
  if (latest.kind === 'fire')
    return state.nudge?.id === latest.nudge.id && before.nudge?.surface === state.nudge.surface;
  if (verdict.kind === 'fire') return false;
  return latest.kind === 'credit' || latest.reasons.some((reason) => TOLD_ONCE.includes(reason));
}

function steady(reasons: readonly HoldReason[]): string {
  return reasons
    .filter((reason) => !TOLD_ONCE.includes(reason) && !FOLLOWING.includes(reason))
    .toSorted()
    .join(' ');
}
