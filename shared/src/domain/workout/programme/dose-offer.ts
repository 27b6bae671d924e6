import { TRAINS } from '../../exercise/can-do.ts';
import type { Exercise } from '../../exercise/exercise.ts';
import type { DoseStyle } from '../dose.ts';
import { breaksLeft } from './breaks-left.ts';
import { loadMix } from './load-mix.ts';
import { BACK_DAY, backSets, doneWithin, mainCredit } from './measures.ts';
import { createOffer, type Offer, type Why } from './offer.ts';
import { standingOf } from './progression.ts';
import type { Training } from './training.ts';

/** Sets in one break at most (taste). */
export const MOST_SETS = 3;

/**
 * The dose of an exercise that is chosen already: level and repetitions from its progress, sets and style from the last days.
 * Everyone's first is the plain one of a break: nothing is known yet that heavier or longer could go by.
 */
export function doseOffer(exercise: Exercise, why: readonly Why[], training: Training): Offer {
  const { level, extraReps, loadKg } = standingOf(exercise, training.entries);
  const isFirst = training.entries.length === 0;
  const style = isFirst ? usualStyle(exercise) : styleFor(exercise, training);
  const usual = style === 'full' ? exercise.prescription.sets : (exercise.deskDose?.sets ?? 1);
  return createOffer(
    {
      exercise,
      level,
      style,
      sets: trainsBack(exercise) && !isFirst ? Math.max(usual, setsForBackDay(exercise, training)) : usual,
      extraReps: style === usualStyle(exercise) ? extraReps : 0,
      loadKg: style === usualStyle(exercise) ? loadKg : null,
      why: [...why, ...STEP[level], ...MIX[style]],
    },
    training,
  );
}

const STEP: Readonly<Record<Offer['level'], readonly Why[]>> = {
  easier: ['steppedBack'],
  normal: [],
  harder: ['steppedOn'],
};

const MIX: Readonly<Record<DoseStyle, readonly Why[]>> = {
  heavy: ['fewHeavy'],
  light: ['manyLight'],
  desk: [],
  full: [],
};

/** In the gym the whole prescription; at the desk the heavy or light way that the last fortnight lacks. */
function styleFor(exercise: Exercise, training: Training): DoseStyle {
  const usual = usualStyle(exercise);
  if (!exercise.counts.strengthSet || exercise.prescription.mode !== 'reps') return usual;
  return loadMix(exercise, training) ?? usual;
}

function usualStyle({ deskDose }: Exercise): DoseStyle {
  return deskDose === null ? 'full' : 'desk';
}

function trainsBack(exercise: Exercise): boolean {
  return exercise.counts.strengthSet && exercise.prescription.mode !== 'circuit' && mainCredit(exercise) >= TRAINS;
}

/** Enough sets for today to become a back day in the breaks that are likely still to come. */
function setsForBackDay(exercise: Exercise, training: Training): number {
  const need = BACK_DAY - backSets(doneWithin(training, training.today, 1));
  return Math.min(MOST_SETS, Math.max(1, Math.ceil(need / (breaksLeft(training) * mainCredit(exercise)))));
}
