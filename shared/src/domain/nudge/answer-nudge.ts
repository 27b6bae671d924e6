import type { AnswerValue, NudgeId } from '../log/fact.ts';
import { type Problem, problem } from '../problem/problem.ts';
import type { Settings } from '../settings/settings.ts';
import { type EpochMs, type Ms, minutes } from '../time/instant.ts';
import { endBout, noticeSleep, startBout } from './bout.ts';
import { startSession } from './finish-session.ts';
import { currentInterval, sinceNudgeMs } from './interval.ts';
import type { NudgeFact } from './nudge-fact.ts';
import type { NudgeState, OpenNudge } from './state.ts';
import { undoable } from './undo.ts';
import { growthLeft } from './wait.ts';

export type Answer =
  | { readonly kind: 'start'; readonly plannedSeconds: number }
  | { readonly kind: 'snooze'; readonly minutes: number }
  | { readonly kind: 'didIt' | 'notToday' | 'never' | 'hurts' | 'skip' };

export interface Answered {
  readonly state: NudgeState;
  readonly facts: readonly NudgeFact[];
  /** `snooze-spent`: nothing of the snooze budget is left. `nudge-gone`: it was answered, missed or withdrawn before. */
  readonly problem: Problem<'snooze-spent' | 'nudge-gone'> | null;
}

/** One click. A second one on the same nudge finds it gone and changes nothing. */
export function answerNudge(
  state: NudgeState,
  id: NudgeId,
  answer: Answer,
  settings: Settings,
  now: EpochMs,
): Answered {
  const { nudge } = state;
  const isSecondClick = nudge?.snoozedUntil != null && now < nudge.snoozedUntil && answer.kind === 'snooze';
  if (nudge === null || nudge.id !== id || isSecondClick) {
    return { state, facts: [], problem: problem('nudge-gone', 'permanent') };
  }
  const snoozeMs =
    answer.kind === 'snooze' ? Math.min(minutes(answer.minutes), snoozeLeft(state, settings, now)) : null;
  if (snoozeMs !== null && !(snoozeMs >= SHORTEST_SNOOZE)) {
    return { state, facts: [], problem: problem('snooze-spent', 'permanent') };
  }
  const stamped: NudgeState = {
    ...state,
    stamp: { at: now, device: state.device },
    settledAt: snoozeMs === null ? now : state.settledAt,
  };
  const effect = apply(stamped, nudge, answer, snoozeMs, now);
  return {
    state: { ...effect.state, undo: undoable(state, id, now) },
    facts: [{ type: 'answer', startTime: now, value: answerValue(nudge, answer, snoozeMs) }, ...effect.facts],
    problem: null,
  };
}

const SHORTEST_SNOOZE = minutes(1);

/** All snoozes of a nudge together at most half the interval; and the bout outgrows twice the interval in none of them. */
function snoozeLeft(state: NudgeState, settings: Settings, now: EpochMs): Ms {
  if (state.nudge === null) return 0;
  const interval = currentInterval(state.rhythm.dismissals, settings);
  const budget = interval / 2 - state.nudge.snoozedMs;
  if (state.wait?.excused === true) return Math.max(0, budget);
  return Math.max(0, Math.min(budget, growthLeft({ sinceNudge: sinceNudgeMs(state, now), interval })));
}

type Effect = Pick<Answered, 'state' | 'facts'>;

function apply(state: NudgeState, nudge: OpenNudge, answer: Answer, snoozeMs: Ms | null, now: EpochMs): Effect {
  switch (answer.kind) {
    case 'start': {
      const session = { nudge: nudge.id, type: nudge.type, plannedSeconds: answer.plannedSeconds };
      return { state: startSession(state, session, now), facts: [] };
    }
    case 'snooze': {
      const ms = snoozeMs ?? 0;
      const snoozed = { ...nudge, snoozedUntil: now + ms, snoozedMs: nudge.snoozedMs + ms, quiet: false };
      return { state: { ...state, nudge: snoozed, wait: null }, facts: [] };
    }
    case 'didIt':
      return moved(state, now);
    case 'notToday':
      return { state: dismissed(state, nudge.type === 'workout'), facts: [] };
    case 'never':
    case 'hurts':
    case 'skip':
      return { state: dismissed(state, state.rhythm.workoutsOffToday), facts: [] };
  }
}

/** Done elsewhere, just now: the bout ends at the moment of the answer. */
function moved(state: NudgeState, now: EpochMs): Effect {
  const ended = endBout(noticeSleep(state, now), now, 'didIt');
  const rhythm = { ...ended.state.rhythm, dismissals: 0 };
  return { state: { ...ended.state, nudge: null, absence: null, rhythm, bout: startBout(now) }, facts: ended.facts };
}

function dismissed(state: NudgeState, workoutsOffToday: boolean): NudgeState {
  const { rhythm } = state;
  const next = { ...rhythm, dismissals: rhythm.dismissals + 1, workoutsOffToday };
  return { ...state, nudge: null, wait: null, rhythm: next };
}

function answerValue(nudge: OpenNudge, answer: Answer, snoozeMs: Ms | null): AnswerValue {
  const snoozeMinutes = snoozeMs === null ? null : snoozeMs / minutes(1);
  return { nudge: nudge.id, nudgeType: nudge.type, answer: answer.kind, exercise: nudge.exercise, snoozeMinutes };
}
