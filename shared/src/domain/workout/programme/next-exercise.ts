import { createRng } from '../../../lib/rng.ts';
import { canDo } from '../../exercise/can-do.ts';
import { exerciseOf } from '../../exercise/catalogue.ts';
import type { ExerciseId } from '../../log/fact.ts';
import { chooseOffer } from './choose-offer.ts';
import type { Training } from './training.ts';

/** Everyone's first: light, standing, the middle of the back, understood at a glance. Taste. */
const FIRST = 'band-pull-apart';

/**
 * The exercise to offer, none of those that were waved off; the same for the same log and seed. Null: nothing fits what the
 * person has at hand.
 */
export function nextExercise(training: Training, seed: string, without: readonly ExerciseId[] = []): ExerciseId | null {
  const first = exerciseOf(FIRST);
  const isFirst = training.entries.length === 0 && !without.includes(first.id);
  if (isFirst && canDo(first, training)) return first.id;
  const blocked = [...training.blocked, ...without.map((exercise) => ({ exercise, until: null }))];
  return chooseOffer({ ...training, blocked }, createRng(hash(seed)))?.exercise ?? null;
}

/**
 * Another one, after these were waved off in this order. Once all that fits has been offered, the round begins anew with the one
 * waved off longest ago. Null: nothing fits but the one on offer.
 */
export function otherExercise(training: Training, seed: string, waved: readonly ExerciseId[]): ExerciseId | null {
  for (let forgotten = 0; forgotten < waved.length; forgotten++) {
    const other = nextExercise(training, seed, waved.slice(forgotten));
    if (other !== null) return other;
  }
  return null;
}

/** FNV-1a: spreads names that differ in one digit over all seeds. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
