import { describe, expect, it } from 'vitest';
import { exerciseOf } from '../../exercise/catalogue.ts';
import { standingOf } from './progression.ts';
import { done } from './training.test-kit.ts';
import type { TrainedEntry } from './training.ts';

const ROTATION = exerciseOf('band-external-rotation'); // 12 at the desk, up to 15

const START = { level: 'normal', extraReps: 0, loadKg: null, move: 'stay' };

function standing(...answers: readonly TrainedEntry['answer'][]) {
  const entries = answers.map((answer, index) => done(answers.length - index, ROTATION.id, { reps: 9 }, { answer }));
  return standingOf(ROTATION, entries);
}

describe('progress in one exercise', () => {
  it('steps back at once when it was too hard, then to something easier', () => {
    expect(standing('tooHard')).toEqual({ ...START, level: 'easier', move: 'stay' });
    expect(standing('tooHard', 'tooHard')).toEqual({ ...START, level: 'easier', move: 'easier' });
  });

  it('steps on when it was too easy twice: repetitions, then tempo, then something harder', () => {
    const easy = (times: number) => standing(...Array.from({ length: times }, () => 'tooEasy' as const));
    expect(easy(1)).toEqual(START);
    expect(easy(2)).toEqual({ ...START, level: 'normal', extraReps: 2, move: 'stay' });
    expect(easy(4)).toEqual({ ...START, level: 'normal', extraReps: 3, move: 'stay' });
    expect(easy(6)).toEqual({ ...START, level: 'harder', extraReps: 3, move: 'stay' });
    expect(easy(8)).toEqual({ ...START, level: 'harder', extraReps: 3, move: 'harder' });
  });

  it('adds a repetition when the dose was met twice', () => {
    const met = [2, 1].map((daysAgo) => done(daysAgo, ROTATION.id, { reps: 12 }));
    expect(standingOf(ROTATION, met)).toEqual({ ...START, level: 'normal', extraReps: 1, move: 'stay' });
  });

  it('leads back to the usual dose once the easier one was done twice', () => {
    const march = exerciseOf('march-in-place');
    const hard = done(4, march.id, { seconds: 60 }, { answer: 'tooHard' });
    const easier = [3, 2].map((daysAgo) => done(daysAgo, march.id, { seconds: 42 }));
    expect(standingOf(march, [hard, ...easier.slice(1)]).level).toBe('easier');
    expect(standingOf(march, [hard, ...easier])).toEqual(START);
    expect(standingOf(march, [...easier, ...easier])).toEqual(START); // nothing beyond it
  });

  it('adds two to ten in a hundred to the load once the top of the range was met twice, and takes it off again', () => {
    const row = exerciseOf('seated-cable-row'); // 8 to 12
    const lifts = (loadKg: number, ...reps: readonly number[]) =>
      reps.map((count, index) => done(20 - index, row.id, { reps: count, loadKg, count: 3 }));
    expect(standingOf(row, lifts(40, 10, 10))).toEqual({ ...START, extraReps: 1, loadKg: 40 });
    expect(standingOf(row, lifts(40, 10, 10, 12, 12, 12))).toEqual({ ...START, extraReps: 2, loadKg: 40 });
    expect(standingOf(row, lifts(40, 10, 10, 12, 12, 12, 12))).toEqual({ ...START, loadKg: 42 });
    expect(standingOf(row, lifts(2, 12, 12, 12, 12, 12, 12)).level).toBe('harder'); // half a kilogram would be a quarter
    const hard = done(1, row.id, { reps: 8, loadKg: 44 }, { effort: 10 });
    expect(standingOf(row, [...lifts(40, 12), hard])).toEqual({ ...START, loadKg: 40 });
  });

  it('reads the effort tap like the words', () => {
    expect(standingOf(ROTATION, [done(1, ROTATION.id, {}, { effort: 10 })]).level).toBe('easier');
    expect(
      standingOf(ROTATION, [done(2, ROTATION.id, {}, { effort: 4 }), done(1, ROTATION.id, {}, { effort: 4 })])
        .extraReps,
    ).toBe(2);
  });
});
