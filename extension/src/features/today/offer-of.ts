import { findExercise } from '@unslouch/shared/domain/exercise/catalogue.ts';
import type { Exercise, Region } from '@unslouch/shared/domain/exercise/exercise.ts';
import { type Offered, planOffered } from '@unslouch/shared/domain/workout/programme/plan-offered.ts';
import type { Training } from '@unslouch/shared/domain/workout/programme/training.ts';
import { type Workout, workoutSeconds } from '@unslouch/shared/domain/workout/workout.ts';
import { equipmentName, exerciseName } from '../../i18n/exercise-words.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { DoseData, OfferData } from './offer-data.ts';

/** What is proposed, with the dose that a session of it will have. */
export function offerOf(i18n: I18n, offered: Offered, training: Training): OfferData {
  const { type, exercise: id } = offered;
  const exercise = id === null ? null : findExercise(id);
  const plan = planOffered(offered, training) ?? [];
  return {
    type,
    exerciseName: exercise === null ? null : exerciseName(i18n, exercise.id),
    dose: doseOf(plan),
    sets: isOne(plan) ? (plan[0]?.of ?? 1) : 1,
    seconds: workoutSeconds(plan),
    equipment: exercise === null ? [] : equipmentWords(i18n, plan),
    regions: exercise === null ? [] : regionsOf(exercise),
    inTurn: null,
  };
}

/** Worked directly. */
export function regionsOf({ credit }: Exercise): readonly Region[] {
  const regions: readonly Region[] = ['upper', 'mid', 'lower'];
  return regions.filter((region) => credit[region] >= 1);
}

/** Of every step: a circuit at home needs other things than its machines. */
function equipmentWords(i18n: I18n, plan: Workout): readonly string[] {
  const all = plan.flatMap(({ exercise }) => findExercise(exercise)?.equipment ?? []);
  return [...new Set(all)].map((item) => i18n.inSentence(equipmentName(i18n, item)));
}

/** The dose in one figure; a circuit, with its many, is told by its time. */
function doseOf(plan: Workout): DoseData {
  const first = plan[0];
  if (first === undefined || !isOne(plan)) return { kind: 'time', seconds: workoutSeconds(plan) };
  const perSide = first.side !== 'both';
  const { goal } = first;
  if (goal.kind === 'time') return { kind: 'time', seconds: goal.seconds };
  const { holdSeconds } = goal;
  if (holdSeconds !== null && goal.count === 1) return { kind: 'hold', seconds: holdSeconds, perSide };
  return { kind: 'reps', reps: goal.count, perSide };
}

/** One exercise, not a circuit. */
function isOne(plan: Workout): boolean {
  return plan.every(({ exercise }) => exercise === plan[0]?.exercise);
}
