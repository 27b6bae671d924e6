import type { NudgeType } from '../log/fact.ts';
import { exerciseOf } from './catalogue.ts';
import type { Exercise } from './exercise.ts';

/** What a break is guided by where no exercise was chosen for it: simply up, or a walk. */
export function plainExercise(type: NudgeType): Exercise {
  return exerciseOf(type === 'walk' ? 'brisk-walk' : 'stand-up-break');
}
