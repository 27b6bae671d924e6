import type { NudgeId } from '../log/fact.ts';
import { SLEEP_KNOWN_FOR } from '../log/last-night.ts';
import type { Settings } from '../settings/settings.ts';
import type { EpochMs } from '../time/instant.ts';
import { sittingMs } from './bout.ts';
import type { HoldReason, Nudge } from './decision.ts';
import { findHolds } from './holds.ts';
import { nextSurface } from './ladder.ts';
import type { Judged, Moment } from './moment.ts';
import { rest } from './rest.ts';
import { advanceRhythm, nextBreak } from './rhythm.ts';
import type { OfferRequest, Signals } from './signals.ts';
import type { NudgeState, OpenNudge } from './state.ts';

/** A nudge comes: a new one, or the one that was snoozed or came quietly, again. */
export function fireNudge(
  state: NudgeState,
  loudness: 'aloud' | 'quiet',
  reasons: readonly HoldReason[],
  moment: Moment,
): Judged {
  const { now, signals, settings } = moment;
  const boutMs = sittingMs(state, now);
  const stamp = { at: now, device: state.device };
  const bout = state.bout && { ...state.bout, nudgedAtMs: boutMs };
  const surface = loudness === 'quiet' ? 'badge' : nextSurface(signals.surfaces, []);
  const arrival = {
    firedAt: now,
    surface,
    surfaceAt: now,
    confirmed: surface === 'badge',
    tried: [],
    quiet: loudness === 'quiet',
    snoozedUntil: null,
  } as const;
  if (state.nudge !== null) {
    const nudge: OpenNudge = { ...state.nudge, ...arrival };
    const again = { ...state, bout, wait: null, nudge, nudgedAt: now, stamp };
    return { state: again, verdict: { kind: 'fire', nudge: asNudge(nudge) }, reasons };
  }

  const { type, overBudget } = nextBreak(state.rhythm, boutMs, settings);
  const rhythm = advanceRhythm(state.rhythm, type, boutMs);
  const told: readonly HoldReason[] = overBudget ? [...reasons, 'dailyBudget'] : reasons;
  const next = { ...state, bout, rhythm, wait: null, undo: null };
  if (type === null) return rest(next, findHolds(next, signals, settings, now), told, moment);

  const nudgeCount = state.nudgeCount + 1;
  const id = `${state.device}:${nudgeCount}` as NudgeId;
  const intensity = intensityAfter(signals, settings, now);
  const exercise = moment.choose({ type, intensity, nudge: id, now });
  const nudge: OpenNudge = { id, type, exercise, intensity, ...arrival, snoozedMs: 0 };
  const fired = { ...next, nudgeCount, nudge, nudgedAt: now, stamp };
  return { state: fired, verdict: { kind: 'fire', nudge: asNudge(nudge) }, reasons: told };
}

/** The sleep that the AASM recommends at least. */
const FULL_NIGHT_HOURS = 7;

function intensityAfter({ sleep }: Signals, settings: Settings, now: EpochMs): OfferRequest['intensity'] {
  if (sleep === null || now - sleep.endedAt > SLEEP_KNOWN_FOR) return 'any';
  if (sleep.hours < settings.shortSleepHours) return 'light';
  return sleep.hours < FULL_NIGHT_HOURS ? 'notVigorous' : 'any';
}

/** What of it is told. */
export function asNudge({ id, type, exercise, intensity, surface }: OpenNudge): Nudge {
  return { id, type, exercise, intensity, surface };
}
