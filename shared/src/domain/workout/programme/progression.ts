import type { Exercise } from '../../exercise/exercise.ts';
import type { Level } from '../workout.ts';
import type { TrainedEntry } from './training.ts';

/** Where a person stands with one exercise. */
export interface Standing {
  readonly level: Level;
  /** Repetitions beyond the usual dose. */
  readonly extraReps: number;
  /** The exercise itself has become too hard or too easy: its easier or harder neighbour comes next. */
  readonly move: 'stay' | 'easier' | 'harder';
}

/** Twice in a row: one good day is no reason to step on (ACSM 2009: once or twice over target). */
const TWICE = 2;
/** Easy and too hard on the one-tap scale. */
const EASY = 4;
const TOO_HARD = 10;

/**
 * Where the log leaves off: repetitions first, then a slower way back, then the harder neighbour. "Too hard" steps back at
 * once, "too easy" twice steps on, and so does a dose that was met twice.
 */
export function standingOf(exercise: Exercise, entries: readonly TrainedEntry[]): Standing {
  let standing: Standing = { level: 'normal', extraReps: 0, move: 'stay' };
  let easy = 0;
  let met = 0;
  for (const entry of entries) {
    if (entry.exercise !== exercise.id || entry.answer === 'never' || entry.answer === 'hurts') continue;
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

function stepBack({ level, extraReps }: Standing): Standing {
  if (level === 'harder') return { level: 'normal', extraReps, move: 'stay' };
  if (level === 'normal') return { level: 'easier', extraReps: 0, move: 'stay' };
  return { level: 'easier', extraReps: 0, move: 'easier' };
}

function stepOn({ level, extraReps }: Standing, exercise: Exercise, why: 'easy' | 'met'): Standing {
  if (level === 'easier') return { level: 'normal', extraReps: 0, move: 'stay' };
  const room = roomFor(exercise);
  if (extraReps < room) return { level, extraReps: Math.min(room, extraReps + (why === 'easy' ? 2 : 1)), move: 'stay' };
  if (level === 'normal') return { level: 'harder', extraReps, move: 'stay' };
  return { level: 'harder', extraReps, move: 'harder' };
}

/** From the dose of a break to the top of the prescription. */
function roomFor({ deskDose, prescription }: Exercise): number {
  if (prescription.mode !== 'reps' || prescription.reps === undefined) return 0;
  return Math.max(0, prescription.reps[1] - (deskDose?.reps ?? prescription.reps[0]));
}

function metTheDose({ sets }: TrainedEntry, { deskDose, prescription }: Exercise, { extraReps }: Standing): boolean {
  if (prescription.mode !== 'reps') return false;
  const asked = (deskDose?.reps ?? prescription.reps?.[0] ?? 0) + extraReps;
  return sets.length > 0 && sets.every(({ reps }) => (reps ?? 0) >= asked);
}
