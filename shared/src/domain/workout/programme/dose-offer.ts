import { TRAINS } from '../../exercise/can-do.ts';
import type { Exercise } from '../../exercise/exercise.ts';
import type { DoseStyle } from '../dose.ts';
import { breaksLeft } from './breaks-left.ts';
import { cardioPace } from './cardio-pace.ts';
import { loadMix } from './load-mix.ts';
import { BACK_DAY, backSets, doneWithin, mainCredit, REGIONS, regionCredits } from './measures.ts';
import { createOffer, type Offer, type Why } from './offer.ts';
import { standingOf } from './progression.ts';
import type { Training } from './training.ts';

/** Sets in one break at most (taste). */
export const MOST_SETS = 3;
/** Share of the credits that keeps a region well above the fifth that P3 asks for, and the credits from which it says anything. */
const BALANCED = 0.25;
const ENOUGH_CREDITS = 9;

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
      sets: trainsBack(exercise) && !isFirst ? setsForBack(exercise, usual, training) : usual,
      extraReps: style === usualStyle(exercise) ? extraReps : 0,
      longer: exercise.counts.cardioMinutes ? cardioPace(training) : 1,
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

function setsForBack(exercise: Exercise, usual: number, training: Training): number {
  return Math.max(usual, setsForBackDay(exercise, training), setsForBalance(exercise, training));
}

/** Enough sets for today to become a back day in the breaks that are likely still to come. */
function setsForBackDay(exercise: Exercise, training: Training): number {
  const need = BACK_DAY - backSets(doneWithin(training, training.today, 1));
  return Math.min(MOST_SETS, Math.max(1, Math.ceil(need / (breaksLeft(training) * mainCredit(exercise)))));
}

/** Enough sets for each region that it trains most to come to its share of the fortnight (P3). */
function setsForBalance({ credit }: Exercise, training: Training): number {
  const credits = regionCredits(doneWithin(training, training.today, 14));
  const total = credits.upper + credits.mid + credits.lower;
  if (total < ENOUGH_CREDITS) return 0;
  const ofSet = BALANCED * (credit.upper + credit.mid + credit.lower);
  const lacking = REGIONS.filter((region) => credit[region] > ofSet).map(
    (region) => (BALANCED * total - credits[region]) / (credit[region] - ofSet),
  );
  return Math.min(MOST_SETS, Math.ceil(Math.max(0, ...lacking)));
}
