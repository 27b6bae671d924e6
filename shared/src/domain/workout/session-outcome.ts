import type { PerformedSet, PerformedStep, SessionValue } from '../log/fact.ts';
import type { EpochMs } from '../time/instant.ts';
import { advance, shareOf } from './advance-session.ts';
import type { PerformedShare, Session } from './session.ts';
import { type PlannedSet, workSeconds } from './workout.ts';

/** Half a session counts as done (design decision: nudging, "Answers"). */
const DONE_FROM = 0.5;

/** The fact that a session leaves in the log: done or partly done, with its real duration and what was really performed. */
export function outcomeOf(session: Session, now: EpochMs): SessionValue {
  const current = advance(session, session.endedAt ?? now);
  const performed = performedSoFar(current, now);
  const fraction = fractionOf(current, now);
  return {
    nudge: current.nudge,
    nudgeType: current.nudgeType,
    outcome: fraction >= DONE_FROM && bothSidesBegun(current, performed) ? 'done' : 'partlyDone',
    seconds: Math.round(realSeconds(current, now)),
    fraction: Math.round(fraction * 1_000) / 1_000,
    effort: current.effort,
    steps: stepsOf(performed),
  };
}

/** Seconds at it, pauses left out. */
export function realSeconds(session: Session, now: EpochMs): number {
  const until = session.endedAt ?? session.pausedAt ?? now;
  return Math.max(0, until - session.startedAt - session.pausedFor) / 1_000;
}

/** Share of the planned work that was done, 0 to 1. */
export function fractionOf(session: Session, now: EpochMs): number {
  const planned = session.plan.reduce((sum, { goal }) => sum + workSeconds(goal), 0);
  if (planned === 0) return 0;
  const done = performedSoFar(session, now).reduce((sum, { set, share }) => sum + share * workSeconds(set.goal), 0);
  return Math.min(1, done / planned);
}

function performedSoFar(session: Session, now: EpochMs): readonly PerformedShare[] {
  const set = session.plan[session.index];
  if (session.endedAt !== null || session.phase !== 'work' || set === undefined) return session.performed;
  return [...session.performed, { set, share: shareOf(session, now) }];
}

/** A one-sided exercise is complete only with both sides. */
function bothSidesBegun({ plan }: Session, performed: readonly PerformedShare[]): boolean {
  const begun = new Set(performed.filter(({ share }) => share > 0).map(({ set }) => `${set.exercise} ${set.side}`));
  const touched = new Set(performed.filter(({ share }) => share > 0).map(({ set }) => set.exercise));
  return plan.every(
    (set) => set.side === 'both' || !touched.has(set.exercise) || begun.has(`${set.exercise} ${set.side}`),
  );
}

/** Sets of one exercise and level in a row make a step; what wasn't begun leaves no trace. */
function stepsOf(performed: readonly PerformedShare[]): readonly PerformedStep[] {
  const steps: { exercise: PerformedStep['exercise']; level: PerformedStep['level']; sets: PerformedSet[] }[] = [];
  for (const { set, share } of performed) {
    if (share === 0) continue;
    const last = steps.at(-1);
    if (last?.exercise === set.exercise && last.level === set.level) last.sets.push(performedSet(set, share));
    else steps.push({ exercise: set.exercise, level: set.level, sets: [performedSet(set, share)] });
  }
  return steps;
}

function performedSet({ goal, side, loadKg }: PlannedSet, share: number): PerformedSet {
  if (goal.kind === 'time') {
    return {
      reps: null,
      holdSeconds: null,
      seconds: Math.round(goal.seconds * share),
      loadKg,
      tempoSeconds: null,
      side,
    };
  }
  return {
    reps: Math.round(goal.count * share),
    holdSeconds: goal.holdSeconds,
    seconds: null,
    loadKg,
    tempoSeconds: goal.repSeconds,
    side,
  };
}
