import type { Exercise } from '../../exercise/exercise.ts';
import type { Level } from '../workout.ts';
import type { TrainedEntry } from './training.ts';

/** Where a person stands with one exercise. */
export interface Standing {
  readonly level: Level;
  /** Repetitions beyond the usual dose. */
  readonly extraReps: number;
  /** What to lift next; null: no load was ever logged. */
  readonly loadKg: number | null;
  /** The exercise itself has become too hard or too easy: its easier or harder neighbour comes next. */
  readonly move: 'stay' | 'easier' | 'harder';
}

/** Twice in a row: one good day is no reason to step on (ACSM 2009: once or twice over target). */
const TWICE = 2;
/** Easy and too hard on the one-tap scale. */
const EASY = 4;
const TOO_HARD = 10;

/** Load goes up by about a twentieth, on the half kilogram that plates and dumbbells come in (ACSM 2009: 2 to 10 %). */
const LOAD_STEP = 1.05;
const HALF_KG = 0.5;
const MOST_LOAD_STEP = 1.1;

/**
 * Where the log leaves off: repetitions first, then more load or a slower way back, then the harder neighbour. "Too hard"
 * steps back at once, "too easy" twice steps on, and so does a dose that was met twice.
 */
export function standingOf(exercise: Exercise, entries: readonly TrainedEntry[]): Standing {
  let standing: Standing = { level: 'normal', extraReps: 0, loadKg: null, move: 'stay' };
  let easy = 0;
  let met = 0;
  for (const entry of entries) {
    if (entry.exercise !== exercise.id || entry.answer === 'never' || entry.answer === 'hurts') continue;
    standing = { ...standing, loadKg: heaviestOf(entry) ?? standing.loadKg };
    if (entry.answer === 'tooHard' || entry.effort === TOO_HARD) {
      standing = stepBack(standing);
      easy = met = 0;
      continue;
    }
    easy = entry.answer === 'tooEasy' || entry.effort === EASY ? easy + 1 : 0;
    met = metTheDose(entry, exercise, standing) ? met + 1 : 0;
    if (easy === TWICE) standing = stepOn(standing, exercise, 'easy');
    else if (met === TWICE && easy === 0) standing = stepOn(standing, exercise, 'met');
    if (easy === TWICE || met === TWICE) easy = met = 0;
  }
  return standing;
}

function stepBack({ level, extraReps, loadKg }: Standing): Standing {
  if (level === 'harder') return { level: 'normal', extraReps, loadKg, move: 'stay' };
  if (loadKg !== null) return { level, extraReps: 0, loadKg: halfKg(loadKg / MOST_LOAD_STEP), move: 'stay' };
  if (level === 'normal') return { level: 'easier', extraReps: 0, loadKg, move: 'stay' };
  return { level: 'easier', extraReps: 0, loadKg, move: 'easier' };
}

function stepOn(standing: Standing, exercise: Exercise, why: 'easy' | 'met'): Standing {
  const { level, extraReps, loadKg } = standing;
  if (level === 'easier') return { level: 'normal', extraReps: 0, loadKg, move: 'stay' };
  const room = roomFor(exercise);
  if (extraReps < room) return { ...standing, extraReps: Math.min(room, extraReps + (why === 'easy' ? 2 : 1)) };
  const more = loadKg === null ? null : moreLoad(loadKg);
  if (more !== null) return { level, extraReps: 0, loadKg: more, move: 'stay' };
  if (level === 'normal') return { ...standing, level: 'harder', move: 'stay' };
  return { ...standing, move: 'harder' };
}

/** Null: so light that half a kilogram would be more than a tenth. */
function moreLoad(loadKg: number): number | null {
  const more = Math.max(loadKg + HALF_KG, halfKg(loadKg * LOAD_STEP));
  return more <= loadKg * MOST_LOAD_STEP ? more : null;
}

function halfKg(loadKg: number): number {
  return Math.round(loadKg / HALF_KG) * HALF_KG;
}

function heaviestOf({ sets }: TrainedEntry): number | null {
  const loads = sets.flatMap(({ loadKg }) => (loadKg === null || loadKg === 0 ? [] : [loadKg]));
  return loads.length === 0 ? null : Math.max(...loads);
}

/** From the usual dose to the top of the prescription. */
function roomFor(exercise: Exercise): number {
  const { mode, reps } = exercise.prescription;
  return mode !== 'reps' || reps === undefined ? 0 : Math.max(0, reps[1] - usualReps(exercise));
}

/** Of a break; of the whole prescription where there is none for a break. */
function usualReps({ deskDose, prescription: { reps = [0, 0] } }: Exercise): number {
  return deskDose?.reps ?? Math.round((reps[0] + reps[1]) / 2);
}

/** Repetitions are counted; anything else is met by doing it, which leads back to the usual dose and no further. */
function metTheDose({ sets }: TrainedEntry, exercise: Exercise, { level, extraReps }: Standing): boolean {
  if (sets.length === 0) return false;
  if (exercise.prescription.mode !== 'reps' || level === 'easier') return level === 'easier';
  return sets.every(({ reps }) => (reps ?? 0) >= usualReps(exercise) + extraReps);
}
