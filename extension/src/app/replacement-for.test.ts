import { exerciseOf } from '@unslouch/shared/domain/exercise/catalogue.ts';
import { planWorkout } from '@unslouch/shared/domain/workout/plan-workout.ts';
import { done, training } from '@unslouch/shared/domain/workout/programme/training.test-kit.ts';
import { startSession } from '@unslouch/shared/domain/workout/session.ts';
import type { Level } from '@unslouch/shared/domain/workout/workout.ts';
import { describe, expect, it } from 'vitest';
import { replacementFor } from './replacement-for.ts';

const EVERYTHING = training({ equipment: ['resistance_band', 'anchor', 'mat', 'household_load'] });

function running(id: string, level: Level = 'normal') {
  const plan = planWorkout(exerciseOf(id), { level, style: 'desk' });
  return startSession({ plan, nudge: null, nudgeType: 'workout', at: 0 });
}

function named(...of: Parameters<typeof replacementFor>) {
  return replacementFor(...of).map(({ exercise, level }) => [exercise, level]);
}

describe('what takes the place of an exercise', () => {
  it('that is too hard is the same, gentler', () => {
    expect(named(running('resistance-band-row'), 'tooHard', EVERYTHING)).toEqual([['resistance-band-row', 'easier']]);
  });

  it('that is too hard at its gentlest is an easier one', () => {
    expect(named(running('desk-push-up', 'easier'), 'tooHard', EVERYTHING)).toEqual([['wall-push-up', 'easier']]);
  });

  it('that hurts is another with its purpose, of another pattern', () => {
    expect(named(running('band-pull-apart'), 'hurts', EVERYTHING)).toEqual([['resistance-band-row', 'easier']]);
  });

  it('needs nothing that is not there', () => {
    const bare = training({ equipment: [] });
    const all = ['band-pull-apart', 'resistance-band-row', 'desk-push-up', 'bird-dog'].flatMap((id) =>
      replacementFor(running(id, 'easier'), 'tooHard', bare).concat(replacementFor(running(id), 'hurts', bare)),
    );
    expect(
      all.flatMap(({ exercise }) => exerciseOf(exercise).equipment).filter((thing) => /band|mat/.test(thing)),
    ).toEqual([]);
  });

  it('is nothing of what hurt this week', () => {
    const before = named(running('desk-push-up', 'easier'), 'tooHard', EVERYTHING);
    const hurt = training({ entries: [done(1, 'wall-push-up', {}, { answer: 'hurts' })] });
    expect([before.length, named(running('desk-push-up', 'easier'), 'tooHard', hurt)]).toEqual([1, []]);
  });
});
