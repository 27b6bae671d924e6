import type { ExerciseId } from '../../log/fact.ts';
import type { Weekday } from '../../time/work-window.ts';
import type { RoutineStep } from './routine.ts';

/** For whom a plan is. */
export type StarterId = 'desk' | 'bandAndMat' | 'gym';

export interface StarterPlan {
  readonly id: StarterId;
  readonly routines: readonly {
    readonly days: readonly Weekday[];
    readonly rounds: number;
    readonly steps: readonly RoutineStep[];
  }[];
}

const step = (exercise: string, sets = 2, restSeconds = 30): RoutineStep => ({
  exercise: exercise as ExerciseId,
  amount: null,
  sets,
  restSeconds,
});

/** Ten minutes three days a week; multi-joint before single-joint, two back days with one between (programme rules P1 to P9). */
export const STARTER_PLANS: readonly StarterPlan[] = [
  {
    id: 'desk',
    routines: [
      { days: ['mon'], rounds: 1, steps: [step('hip-hinge-drill'), step('scapular-push-up', 3), step('wall-angel')] },
      {
        days: ['wed'],
        rounds: 1,
        steps: [step('sit-to-stand'), step('desk-push-up'), step('seated-trunk-rotation', 1)],
      },
      { days: ['fri'], rounds: 1, steps: [step('hip-hinge-drill'), step('scapular-push-up', 3), step('calf-raise')] },
    ],
  },
  {
    id: 'bandAndMat',
    routines: [
      { days: ['mon'], rounds: 1, steps: [step('bird-dog'), step('resistance-band-row'), step('band-pull-apart')] },
      { days: ['wed'], rounds: 1, steps: [step('sit-to-stand'), step('hip-hinge-drill'), step('desk-push-up')] },
      {
        days: ['fri'],
        rounds: 1,
        steps: [step('band-lat-pulldown'), step('reverse-snow-angel'), step('superman-hold')],
      },
    ],
  },
  {
    id: 'gym',
    routines: [
      {
        days: ['mon'],
        rounds: 1,
        steps: [
          step('march-in-place', 2, 0),
          step('seated-cable-row', 3, 90),
          step('romanian-deadlift', 3, 120),
          step('cable-face-pull', 2, 60),
        ],
      },
      { days: ['wed'], rounds: 1, steps: [step('sit-to-stand'), step('desk-push-up'), step('plank', 2, 45)] },
      {
        days: ['fri'],
        rounds: 1,
        steps: [
          step('march-in-place', 2, 0),
          step('wide-grip-lat-pulldown', 3, 90),
          step('back-extension', 3, 60),
          step('bench-press', 3, 120),
        ],
      },
    ],
  },
];
