import { findExercise } from '@unslouch/shared/domain/exercise/catalogue.ts';
import type { Exercise, Region } from '@unslouch/shared/domain/exercise/exercise.ts';
import { NAMES_EN } from '@unslouch/shared/domain/exercise/names.en.ts';
import { plainExercise } from '@unslouch/shared/domain/exercise/plain-exercise.ts';
import { EQUIPMENT_EN } from '@unslouch/shared/domain/exercise/words.en.ts';
import { planWorkout } from '@unslouch/shared/domain/workout/plan-workout.ts';
import { type Workout, workoutSeconds } from '@unslouch/shared/domain/workout/workout.ts';
import type { DoseData, OfferData } from './offer-data.ts';
import type { Offered } from './screen.ts';

/** What is proposed, with the dose that a session of it would have. */
export function offerOf({ type, exercise: id }: Offered): OfferData {
  const exercise = id === null ? null : findExercise(id);
  const plan = planWorkout(exercise ?? plainExercise(type), { level: 'normal', style: 'desk' });
  return {
    type,
    exerciseName: exercise === null ? null : (NAMES_EN[exercise.id] ?? null),
    dose: doseOf(plan),
    seconds: workoutSeconds(plan),
    equipment: exercise === null ? [] : equipmentWords(exercise),
    regions: exercise === null ? [] : regionsOf(exercise),
    inTurn: null,
  };
}

/** Worked directly. */
export function regionsOf({ credit }: Exercise): readonly Region[] {
  const regions: readonly Region[] = ['upper', 'mid', 'lower'];
  return regions.filter((region) => credit[region] >= 1);
}

function equipmentWords({ equipment }: Exercise): readonly string[] {
  return equipment.map((item) => (EQUIPMENT_EN[item] ?? item).toLocaleLowerCase('en'));
}

function doseOf(plan: Workout): DoseData {
  const first = plan[0];
  if (first === undefined) return { kind: 'time', seconds: 0 };
  const perSide = first.side !== 'both';
  const { goal } = first;
  if (goal.kind === 'reps') return { kind: 'reps', reps: goal.count, perSide };
  return { kind: 'time', seconds: goal.seconds };
}
