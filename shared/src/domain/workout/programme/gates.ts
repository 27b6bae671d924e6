import { canDo } from '../../exercise/can-do.ts';
import { CATALOGUE, findExercise } from '../../exercise/catalogue.ts';
import type { Exercise, Intensity } from '../../exercise/exercise.ts';
import { days } from '../../time/instant.ts';
import { daysOf, doneWithin } from './measures.ts';
import type { Block, Training } from './training.ts';

/** What hurt blocks its pattern this long (design decision). */
const HURT_DAYS = 7;
/** Below this, light and rest only; below the second, nothing vigorous (AASM 7 h; under 6 h performance drops 7.6 %). */
export const SHORT_NIGHT_HOURS = 6;
const FULL_NIGHT_HOURS = 7;
/** From here on, only what restores (programme rule P12). */
export const HIGH_STRESS = 4;
/** Vigorous work asks for this many active days in the last 14 (prudence). */
const ACTIVE_DAYS = 6;

/** Patterns that are offered only where they are asked for: breathing, water, standing up. */
const NOT_UNASKED: readonly Exercise['pattern'][] = ['breathing', 'attention', 'habit', 'posture_change'];

/** Everything that may be offered at all today: equipment, place, readiness, night, stress, blocks. */
export function allowedExercises(training: Training): readonly Exercise[] {
  const intensities = allowedIntensities(training);
  const blocks = activeBlocks(training);
  return CATALOGUE.filter(
    (exercise) =>
      !NOT_UNASKED.includes(exercise.pattern) &&
      intensities.includes(exercise.intensity) &&
      canDo(exercise, training) &&
      !isBlocked(exercise, blocks) &&
      (!mustRestore(training) || restores(exercise)),
  );
}

/** A short night or a hard day: only what restores. */
export function mustRestore(training: Training): boolean {
  return nightAllows(training) === 'light' || (training.stress !== null && training.stress >= HIGH_STRESS);
}

/** Missing sleep data changes nothing. */
export function nightAllows({ sleepHours, intensity }: Training): 'any' | 'notVigorous' | 'light' {
  if (intensity !== undefined) return intensity;
  if (sleepHours === null || sleepHours >= FULL_NIGHT_HOURS) return 'any';
  return sleepHours < SHORT_NIGHT_HOURS ? 'light' : 'notVigorous';
}

export function restores({ kind, counts, pattern }: Exercise): boolean {
  return kind === 'recovery' || (kind === 'mobility' && counts.restorative) || pattern === 'gait';
}

function allowedIntensities(training: Training): readonly Intensity[] {
  const gentle: readonly Intensity[] = ['rest', 'light'];
  const night = nightAllows(training);
  if (training.readiness !== 'ok' || night === 'light') return gentle;
  const active = daysOf(doneWithin(training, training.today, 14)).length >= ACTIVE_DAYS;
  return training.vigorousOptIn && active && night === 'any'
    ? [...gentle, 'moderate', 'vigorous']
    : [...gentle, 'moderate'];
}

/** The given blocks that still hold, and those that the log asks for: never this one, and what hurt in the last week. */
export function activeBlocks({ blocked, entries, now }: Training): readonly Block[] {
  const fromLog = entries.flatMap((entry): readonly Block[] => {
    if (entry.answer === 'never') return [{ exercise: entry.exercise, until: null }];
    const pattern = entry.answer === 'hurts' ? findExercise(entry.exercise)?.pattern : undefined;
    return pattern === undefined ? [] : [{ pattern, until: entry.at + days(HURT_DAYS) }];
  });
  return [...blocked, ...fromLog].filter(({ until }) => until === null || until > now);
}

export function isBlocked(exercise: Exercise, blocks: readonly Block[]): boolean {
  return blocks.some((block) =>
    'pattern' in block ? block.pattern === exercise.pattern : block.exercise === exercise.id,
  );
}
