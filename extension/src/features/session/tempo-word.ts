import type { Exercise } from '@unslouch/shared/domain/exercise/exercise.ts';
import type { Pattern } from '@unslouch/shared/domain/exercise/exercise-terms.ts';
import type { Stretch } from '@unslouch/shared/domain/movement/loop.ts';

/** What a part of a repetition is called under the tempo bar. */
export type TempoWord =
  | 'pull'
  | 'push'
  | 'lift'
  | 'lower'
  | 'reach'
  | 'turn'
  | 'slide'
  | 'stand'
  | 'sit'
  | 'round'
  | 'arch'
  | 'breatheIn'
  | 'topUp'
  | 'breatheOut'
  | 'hold'
  | 'return'
  | 'move';

/** The word for a part of the tempo, as one would say it while doing this exercise. */
export function tempoWord(
  { id, pattern }: Pick<Exercise, 'id' | 'pattern'>,
  { part, label }: Pick<Stretch, 'part' | 'label'>,
): TempoWord {
  if (label) return BREATHS[label];
  if (part === 'pause' || part === 'hold') return 'hold';
  if (part === 'fixed') return 'move';
  return (BY_EXERCISE[id] ?? BY_PATTERN[pattern] ?? OUT_AND_BACK)[part];
}

const BREATHS: Readonly<Record<NonNullable<Stretch['label']>, TempoWord>> = {
  in: 'breatheIn',
  topUp: 'topUp',
  out: 'breatheOut',
  hold: 'hold',
};

type Words = Readonly<Record<'con' | 'ecc', TempoWord>>;

const PULL: Words = { con: 'pull', ecc: 'return' };
const PUSH: Words = { con: 'push', ecc: 'lower' };
const LIFT: Words = { con: 'lift', ecc: 'lower' };
const REACH: Words = { con: 'reach', ecc: 'return' };
/** The way out is the one that gives way: legs and arms are let down. */
const REACH_DOWN: Words = { con: 'return', ecc: 'reach' };
const TURN: Words = { con: 'turn', ecc: 'return' };
const SLIDE: Words = { con: 'slide', ecc: 'return' };
const OUT_AND_BACK: Words = { con: 'move', ecc: 'return' };

const BY_PATTERN: Readonly<Partial<Record<Pattern, Words>>> = {
  horizontal_pull: PULL,
  horizontal_pull_high: PULL,
  vertical_pull: PULL,
  conditioning_pull: PULL,
  horizontal_push: PUSH,
  hinge: LIFT,
  hinge_ballistic: LIFT,
  hip_extension: LIFT,
  ankle_plantarflexion: LIFT,
  shoulder_abduction: LIFT,
  spinal_extension: LIFT,
  scapular_control: LIFT,
  scapular_mobility: LIFT,
  squat: { con: 'stand', ecc: 'sit' },
  anti_rotation: REACH,
  anti_extension: REACH_DOWN,
  shoulder_rotation: TURN,
  rotation_mobility: TURN,
  spinal_mobility: { con: 'round', ecc: 'arch' },
};

/** One pattern, several ways to move the shoulder blades. */
const BY_EXERCISE: Readonly<Record<string, Words>> = {
  'band-pull-apart': PULL,
  'scapular-squeeze': PULL,
  'scapular-push-up': PUSH,
  'reverse-snow-angel': REACH_DOWN,
  'wall-angel': SLIDE,
  'wall-slide': SLIDE,
};
