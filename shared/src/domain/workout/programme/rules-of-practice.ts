import { addDays, type LocalDay } from '../../time/local-day.ts';
import {
  backDays,
  type Done,
  daysOf,
  daysOfData,
  doneWithin,
  isWarm,
  onDay,
  sessionsOf,
  strengthOf,
} from './measures.ts';
import type { RuleResult } from './rule.ts';
import type { Training } from './training.ts';

/** A week is active with two back days, or with three days of three broken bouts (programme rule P7). */
const ACTIVE_BACK_DAYS = 2;
const ACTIVE_DAYS = 3;
const BROKEN_BOUTS = 3;
const WEEKS = 4;
/** Of four weeks; a missed one never undoes the others (taste). */
const CONSISTENT = 0.5;
/** Load goes up by at most a tenth (ACSM 2009: 2 to 10 %); a hair more forgives the binary fraction. */
export const MOST_LOAD_STEP = 1.1 + 1e-9;

/** Share of the last four weeks that were active, 0 to 1. */
export function consistencyScore(training: Training): number {
  const active = Array.from({ length: WEEKS }, (_, week) => addDays(training.today, -7 * week)).filter((end) =>
    isActive(training, end),
  );
  return active.length / WEEKS;
}

export function consistencyOf(training: Training): RuleResult {
  if (daysOfData(training) < 7) return { met: null, why: 'less than a week of data' };
  const score = consistencyScore(training);
  return { met: score >= CONSISTENT, why: `${score * WEEKS} active weeks of the last ${WEEKS}` };
}

function isActive(training: Training, end: LocalDay): boolean {
  const bouts = training.days.filter(
    ({ day, brokenBouts }) => day > addDays(end, -7) && day <= end && brokenBouts >= BROKEN_BOUTS,
  );
  return backDays(doneWithin(training, end, 7)).length >= ACTIVE_BACK_DAYS || bouts.length >= ACTIVE_DAYS;
}

/** Gentle progress: wherever the load of an exercise rose, it rose by at most a tenth. */
export function progressOf(training: Training): RuleResult {
  const lifts = doneWithin(training, training.today, 28).flatMap(({ exercise, entry }) =>
    entry.sets.flatMap(({ loadKg }) => (loadKg === null ? [] : [{ id: exercise.id, loadKg }])),
  );
  const steps = lifts.flatMap(({ id, loadKg }, index) => {
    const before = lifts.slice(0, index).findLast((lift) => lift.id === id);
    return before === undefined || before.loadKg === 0 ? [] : [loadKg / before.loadKg];
  });
  if (steps.length === 0) return { met: null, why: 'no load logged twice in 28 days' };
  const jumps = steps.filter((step) => step > MOST_LOAD_STEP).length;
  return { met: jumps === 0, why: `${jumps} jumps of more than 10 % in load` };
}

/** Multi-joint before single-joint within a session. */
export function metOrderOf(training: Training): RuleResult {
  const sessions = sessionsOf(strengthOf(doneWithin(training, training.today, 7))).filter(isMixed);
  if (sessions.length === 0) return { met: null, why: 'no session with both kinds in 7 days' };
  const wrong = sessions.filter((session) => {
    const first = session.findIndex(({ exercise }) => exercise.mechanic === 'isolation');
    return session.slice(first).some(({ exercise }) => exercise.mechanic === 'compound');
  });
  return { met: wrong.length === 0, why: `${sessions.length - wrong.length} of ${sessions.length} sessions in order` };
}

function isMixed(session: readonly Done[]): boolean {
  return ['compound', 'isolation'].every((mechanic) => session.some(({ exercise }) => exercise.mechanic === mechanic));
}

/** At least two minutes of light movement before the first gym-level exercise of a day. */
export function warmStartOf(training: Training): RuleResult {
  const week = doneWithin(training, training.today, 7);
  const gymDays = daysOf(week.filter(isGymLevel));
  if (gymDays.length === 0) return { met: null, why: 'no gym work in 7 days' };
  const warm = gymDays.filter((day) => {
    const done = onDay(week, day);
    return isWarm(done.slice(0, done.findIndex(isGymLevel)));
  });
  return {
    met: warm.length === gymDays.length,
    why: `${warm.length} of ${gymDays.length} gym days began with light movement`,
  };
}

function isGymLevel({ exercise }: Done): boolean {
  return exercise.office === 'gym';
}
