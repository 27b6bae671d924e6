import type { NudgeId } from '../log/fact.ts';
import { type EpochMs, minutes, seconds } from '../time/instant.ts';
import type { Surface } from './signals.ts';
import type { NudgeState, OpenNudge } from './state.ts';

/** A page of ours that hasn't drawn by then never will; a notification that isn't accepted by then is hidden. */
export const CONFIRM_WITHIN = seconds(5);
/** An unanswered notification then steps back to the badge. */
export const LOUD_FOR = seconds(60);
/** An unanswered nudge is then booked as missed. */
export const OPEN_FOR = minutes(10);

/** The first surface that may be used and hasn't failed for this nudge; the badge never fails. */
export function nextSurface(allowed: readonly Surface[], tried: readonly Surface[]): Surface {
  return allowed.find((surface) => surface !== 'badge' && !tried.includes(surface)) ?? 'badge';
}

/** The surface says that it is on screen. */
export function confirmSurface(state: NudgeState, id: NudgeId, surface: Surface): NudgeState {
  const { nudge } = state;
  if (nudge === null || nudge.id !== id || nudge.surface !== surface) return state;
  return { ...state, nudge: { ...nudge, confirmed: true } };
}

/** The surface refused or threw: the next look takes the next rung at once. */
export function failSurface(state: NudgeState, id: NudgeId, surface: Surface): NudgeState {
  const { nudge } = state;
  if (nudge === null || nudge.id !== id || nudge.surface !== surface || nudge.confirmed) return state;
  return { ...state, nudge: { ...nudge, surfaceAt: nudge.surfaceAt - CONFIRM_WITHIN } };
}

/** Where the open nudge stands after this much time, and whether a surface failed. */
export function climb(
  nudge: OpenNudge,
  allowed: readonly Surface[],
  now: EpochMs,
): { readonly nudge: OpenNudge; readonly failed: boolean } {
  const shownFor = now - nudge.surfaceAt;
  if (nudge.surface === 'badge') return { nudge, failed: false };
  if (!nudge.confirmed && shownFor >= CONFIRM_WITHIN) {
    const tried = [...nudge.tried, nudge.surface];
    const surface = nextSurface(allowed, tried);
    return { nudge: { ...nudge, tried, surface, surfaceAt: now, confirmed: surface === 'badge' }, failed: true };
  }
  const tooLoud = nudge.surface === 'notification' && nudge.confirmed && shownFor >= LOUD_FOR;
  return { nudge: tooLoud ? { ...nudge, surface: 'badge', surfaceAt: now } : nudge, failed: false };
}

/** When the open nudge changes by itself. */
export function nextClimb(nudge: OpenNudge): EpochMs {
  const missedAt = nudge.firedAt + OPEN_FOR;
  if (nudge.surface === 'badge') return missedAt;
  if (!nudge.confirmed) return Math.min(missedAt, nudge.surfaceAt + CONFIRM_WITHIN);
  return nudge.surface === 'notification' ? Math.min(missedAt, nudge.surfaceAt + LOUD_FOR) : missedAt;
}
