import { describe, expect, it } from 'vitest';
import { exerciseOf } from '../../exercise/catalogue.ts';
import { standingOf } from './progression.ts';
import { done } from './training.test-kit.ts';
import type { TrainedEntry } from './training.ts';

const ROTATION = exerciseOf('band-external-rotation'); // 12 at the desk, up to 15

function standing(...answers: readonly TrainedEntry['answer'][]) {
  const entries = answers.map((answer, index) => done(answers.length - index, ROTATION.id, { reps: 9 }, { answer }));
  return standingOf(ROTATION, entries);
}

describe('progress in one exercise', () => {
  it('steps back at once when it was too hard, then to something easier', () => {
    expect(standing('tooHard')).toEqual({ level: 'easier', extraReps: 0, move: 'stay' });
    expect(standing('tooHard', 'tooHard')).toEqual({ level: 'easier', extraReps: 0, move: 'easier' });
  });

  it('steps on when it was too easy twice: repetitions, then tempo, then something harder', () => {
    const easy = (times: number) => standing(...Array.from({ length: times }, () => 'tooEasy' as const));
    expect(easy(1)).toEqual({ level: 'normal', extraReps: 0, move: 'stay' });
    expect(easy(2)).toEqual({ level: 'normal', extraReps: 2, move: 'stay' });
    expect(easy(4)).toEqual({ level: 'normal', extraReps: 3, move: 'stay' });
    expect(easy(6)).toEqual({ level: 'harder', extraReps: 3, move: 'stay' });
    expect(easy(8)).toEqual({ level: 'harder', extraReps: 3, move: 'harder' });
  });

  it('adds a repetition when the dose was met twice', () => {
    const met = [2, 1].map((daysAgo) => done(daysAgo, ROTATION.id, { reps: 12 }));
    expect(standingOf(ROTATION, met)).toEqual({ level: 'normal', extraReps: 1, move: 'stay' });
  });

  it('reads the effort tap like the words', () => {
    expect(standingOf(ROTATION, [done(1, ROTATION.id, {}, { effort: 10 })]).level).toBe('easier');
    expect(
      standingOf(ROTATION, [done(2, ROTATION.id, {}, { effort: 4 }), done(1, ROTATION.id, {}, { effort: 4 })])
        .extraReps,
    ).toBe(2);
  });
});
