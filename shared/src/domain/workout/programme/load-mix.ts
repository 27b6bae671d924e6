import type { Exercise } from '../../exercise/exercise.ts';
import type { Equipment } from '../../exercise/exercise-terms.ts';
import type { PerformedSet } from '../../log/fact.ts';
import { localDayToUtcDay } from '../../time/local-day.ts';
import { type Done, doneWithin, strengthOf } from './measures.ts';
import type { Training } from './training.ts';

/** Programme rule P5: heavy with few repetitions and light with many, both within a fortnight. */
const FEW = 8;
const MANY = 15;
/** Without weights: a repetition this slow, or a hold this long (seconds). */
const SLOW_REP = 5;
const LONG_HOLD = 30;

/** What a set is loaded by. */
const LOADS: readonly Equipment[] = [
  'resistance_band',
  'dumbbell',
  'dumbbells',
  'kettlebell',
  'barbell',
  'cable_machine',
  'household_load',
  'back_extension_bench',
];

export interface LoadMix {
  readonly loadedSets: number;
  readonly few: number;
  readonly many: number;
  /** Body weight only: slow sets and long ones. */
  readonly slow: number;
  readonly long: number;
}

export function loadMixOf(done: readonly Done[]): LoadMix {
  const mix = { loadedSets: 0, few: 0, many: 0, slow: 0, long: 0 };
  for (const { exercise, entry } of strengthOf(done)) {
    for (const set of entry.sets) {
      const loaded = isLoaded(exercise) || (set.loadKg ?? 0) > 0;
      if (loaded) mix.loadedSets += set.side === 'both' ? 1 : 0.5;
      if (loaded && isFew(set)) mix.few += 1;
      if (loaded && isMany(set)) mix.many += 1;
      if ((set.tempoSeconds ?? 0) >= SLOW_REP && set.reps !== null) mix.slow += 1;
      if (isMany(set) || (set.holdSeconds ?? set.seconds ?? 0) >= LONG_HOLD) mix.long += 1;
    }
  }
  return mix;
}

/**
 * The way of loading whose turn it is, for an exercise that can be done so: the one done longest ago, unless both are recent
 * enough for the rule to hold until this exercise comes round again.
 */
export function loadMix(exercise: Exercise, training: Training): 'heavy' | 'light' | null {
  const loaded = isLoaded(exercise);
  if (!loaded && exercise.prescription.tempo === undefined) return null;
  const done = doneWithin(training, training.today, 14);
  const since = (way: Exclude<keyof LoadMix, 'loadedSets'>): number => {
    const last = done.findLast((one) => loadMixOf([one])[way] > 0)?.entry.day;
    return last === undefined ? NEVER : localDayToUtcDay(training.today) - localDayToUtcDay(last);
  };
  const heavy = since(loaded ? 'few' : 'slow');
  const light = since(loaded ? 'many' : 'long');
  if (Math.max(heavy, light) <= MIX_EVERY_DAYS) return null;
  return heavy >= light ? 'heavy' : 'light';
}

/** Well before the fortnight ends, so that the rule holds on every day of it. */
const MIX_EVERY_DAYS = 4;
const NEVER = 99;

export function isLoaded(exercise: Exercise): boolean {
  return [...exercise.equipment, exercise.deskDose?.equipment].some(
    (thing) => thing !== undefined && LOADS.includes(thing),
  );
}

function isFew({ reps }: PerformedSet): boolean {
  return reps !== null && reps <= FEW;
}

function isMany({ reps }: PerformedSet): boolean {
  return reps !== null && reps >= MANY;
}
