import { describe, expect, it } from 'vitest';
import { exerciseOf } from '../exercise/catalogue.ts';
import { planWorkout } from './plan-workout.ts';
import type { PlannedSet } from './workout.ts';
import { workoutSeconds } from './workout.ts';

function plan(id: string, options: Partial<Parameters<typeof planWorkout>[1]> = {}): readonly PlannedSet[] {
  return planWorkout(exerciseOf(id), { level: 'normal', style: 'desk', ...options });
}

describe('a planned workout', () => {
  it('is one set of the desk dose at the tempo of the prescription', () => {
    expect(plan('band-pull-apart')).toEqual([
      {
        exercise: 'band-pull-apart',
        level: 'normal',
        side: 'both',
        number: 1,
        of: 1,
        goal: {
          kind: 'reps',
          count: 15,
          tempo: { con: 1, ecc: 2, pause: 1, hold: 1 },
          repSeconds: 4,
          holdSeconds: null,
        },
        loadKg: null,
        readySeconds: 5,
        restSeconds: 0,
      },
    ]);
  });

  it('does the right side, then the left, then rests', () => {
    const sets = plan('household-load-row', { sets: 2 });
    expect(sets.map(({ side, number, restSeconds }) => [side, number, restSeconds])).toEqual([
      ['right', 1, 0],
      ['left', 1, 45],
      ['right', 2, 0],
      ['left', 2, 0],
    ]);
  });

  it('does both sides in one set where the movement alternates, each as often as asked', () => {
    expect(plan('bird-dog').map(({ side, goal }) => [side, goal.kind === 'reps' && goal.count])).toEqual([
      ['both', 10],
    ]);
  });

  it('keeps fewer repetitions when easier, and comes back slower when harder', () => {
    expect(plan('band-pull-apart', { level: 'easier' })[0]?.goal).toMatchObject({ count: 11, repSeconds: 4 });
    expect(plan('band-pull-apart', { level: 'harder' })[0]?.goal).toMatchObject({ count: 15, repSeconds: 5 });
  });

  it('holds in each repetition, and shorter when easier', () => {
    expect(plan('superman-hold')[0]?.goal).toMatchObject({ kind: 'reps', count: 5, holdSeconds: 5, repSeconds: 9 });
    expect(plan('superman-hold', { level: 'easier' })[0]?.goal).toMatchObject({
      count: 5,
      holdSeconds: 4,
      repSeconds: 8,
    });
    expect(plan('plank')[0]?.goal).toMatchObject({ kind: 'time', seconds: 20 });
  });

  it('breathes in its own rhythm', () => {
    expect(workoutSeconds(plan('box-breathing'))).toBe(5 + 4 * 16);
  });

  it('plays a circuit as rounds of its steps, with the ones for home at home', () => {
    const home = plan('metabolic-back-circuit', { style: 'full' });
    expect(home.map(({ exercise }) => exercise)).toEqual(
      Array.from({ length: 3 }, () => ['resistance-band-row', 'band-pull-apart', 'bird-dog']).flat(),
    );
    expect(home.map(({ restSeconds }) => restSeconds)).toEqual([0, 0, 60, 0, 0, 60, 0, 0, 0]);
    const gym = plan('metabolic-back-circuit', { style: 'full', atHome: 'no' });
    expect(gym[0]?.exercise).toBe('bent-over-barbell-row');
  });
});
