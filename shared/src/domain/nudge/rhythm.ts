import type { NudgeType } from '../log/fact.ts';
import type { Settings } from '../settings/settings.ts';
import { type Ms, minutes } from '../time/instant.ts';
import type { Rhythm } from './state.ts';

/** Short, short, long: the long one is a walk of five minutes, the strongest single dose (Diaz 2023). */
const CYCLE = ['standUp', 'standUp', 'walk'] as const;

export interface NextBreak {
  /** Null where the person wants nothing of what would be due. */
  readonly type: NudgeType | null;
  /** A workout was due, but the day's workouts are used up. */
  readonly overBudget: boolean;
}

/** The person wants nothing at all: no time is anything's. */
export function offersNothing({ offerStandUps, offerWalks, offerWorkouts }: Settings): boolean {
  return !(offerStandUps || offerWalks || offerWorkouts);
}

/** What the break that is due now shall be. A workout takes the place of a short one. */
export function nextBreak(rhythm: Rhythm, boutMs: Ms, settings: Settings): NextBreak {
  const base = CYCLE[rhythm.position];
  const workoutDue =
    base === 'standUp' &&
    settings.offerWorkouts &&
    !rhythm.workoutsOffToday &&
    rhythm.sinceWorkoutMs + boutMs >= minutes(settings.workoutEveryMinutes);
  const overBudget = workoutDue && rhythm.workoutsToday >= settings.workoutsPerDay;
  if (workoutDue && !overBudget) return { type: 'workout', overBudget };
  if (base === 'walk' && settings.offerWalks) return { type: 'walk', overBudget };
  return { type: settings.offerStandUps ? 'standUp' : null, overBudget };
}

/** The rhythm after a break of that type came, `boutMs` into the bout. */
export function advanceRhythm(rhythm: Rhythm, type: NudgeType | null, boutMs: Ms): Rhythm {
  const position = ((rhythm.position + 1) % CYCLE.length) as Rhythm['position'];
  if (type !== 'workout') return { ...rhythm, position };
  return { ...rhythm, position, sinceWorkoutMs: -boutMs, workoutsToday: rhythm.workoutsToday + 1 };
}
