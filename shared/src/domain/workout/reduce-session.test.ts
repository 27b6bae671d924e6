import { describe, expect, it } from 'vitest';
import { exerciseOf } from '../exercise/catalogue.ts';
import { seconds } from '../time/instant.ts';
import { planWorkout } from './plan-workout.ts';
import { reduceSession } from './reduce-session.ts';
import { outcomeOf } from './session-outcome.ts';
import { viewSession } from './view-session.ts';
import { deskWorkout, NINE, run, sessionOf } from './workout.test-kit.ts';

const SEEN = { kind: 'seen' } as const;
const PULL_APARTS = deskWorkout('band-pull-apart'); // 5 s ready, 15 reps of 4 s

function at(count: number): number {
  return NINE + seconds(count);
}

describe('a session', () => {
  it('gets ready, counts repetitions at the tempo, and asks for the effort when they are done', () => {
    const session = sessionOf(PULL_APARTS);
    expect(viewSession(session, at(2))).toMatchObject({ status: 'ready', remaining: 3, rep: null, motion: 0 });
    expect(viewSession(session, at(5))).toMatchObject({ status: 'work', rep: { number: 1, of: 15 }, motion: 0 });
    expect(viewSession(session, at(5 + 27))).toMatchObject({ rep: { number: 7, of: 15 }, motion: 27 });
    expect(viewSession(session, at(65))).toMatchObject({ status: 'rating', fraction: 1, elapsed: 65 });
  });

  it('leaves one fact with the real duration, once rated', () => {
    const rated = run(sessionOf(PULL_APARTS), [[66, { kind: 'rate', effort: 6 }]]);
    expect(rated.closed).toBe(true);
    expect(outcomeOf(rated, at(500))).toEqual({
      nudge: null,
      nudgeType: 'workout',
      outcome: 'done',
      seconds: 65,
      fraction: 1,
      effort: 6,
      steps: [
        {
          exercise: 'band-pull-apart',
          level: 'normal',
          sets: [{ reps: 15, holdSeconds: null, seconds: null, loadKg: null, tempoSeconds: 4, side: 'both' }],
        },
      ],
    });
  });

  it('does not count a pause', () => {
    const paused = run(sessionOf(PULL_APARTS), [[25, { kind: 'pause' }]]);
    expect(viewSession(paused, at(200))).toMatchObject({ status: 'paused', rep: { number: 6, of: 15 }, elapsed: 25 });
    const resumed = run(paused, [[205, { kind: 'resume' }]]);
    expect(viewSession(resumed, at(209))).toMatchObject({ status: 'work', rep: { number: 7, of: 15 }, elapsed: 29 });
  });

  it.each([
    [5 + 36, 0.6, 'done'],
    [5 + 24, 0.4, 'partlyDone'],
  ] as const)('ended after %d seconds is %d of the plan: %s', (end, fraction, outcome) => {
    const ended = run(sessionOf(PULL_APARTS), [[end, { kind: 'end' }]]);
    expect(outcomeOf(ended, at(900))).toMatchObject({ outcome, fraction, seconds: end });
  });

  it('18. is not complete with one side of a one-sided exercise', () => {
    const rows = deskWorkout('household-load-row'); // right 5 + 40 s, left 4 + 40 s
    const oneSide = run(sessionOf(rows), [[46, { kind: 'end' }]]);
    expect(outcomeOf(oneSide, at(46))).toMatchObject({ outcome: 'partlyDone', fraction: 0.5 });
    const both = run(sessionOf(rows), [[45 + 4 + 9, { kind: 'end' }]]);
    expect(outcomeOf(both, at(58))).toMatchObject({ outcome: 'done' });
    expect(outcomeOf(both, at(58)).steps[0]?.sets.map(({ side, reps }) => [side, reps])).toEqual([
      ['right', 10],
      ['left', 2],
    ]);
  });

  it('goes on after a closed popup that comes back in time', () => {
    const reopened = run(sessionOf(PULL_APARTS), [[10, SEEN]]);
    const later = reduceSession(reopened, { kind: 'seen', at: at(50) });
    expect(viewSession(later, at(50))).toMatchObject({ status: 'work', rep: { number: 12, of: 15 } });
  });

  it('closes with the duration it was seen for after an absence longer than what was left', () => {
    const asleep = run(sessionOf(PULL_APARTS), [[45, SEEN]]);
    const woken = reduceSession(asleep, { kind: 'seen', at: at(3_600) });
    expect(viewSession(woken, at(3_600)).status).toBe('rating');
    expect(outcomeOf(woken, at(3_600))).toMatchObject({ seconds: 45, fraction: 0.667, outcome: 'done' });
  });

  it('does not freeze when the clock is set back', () => {
    const session = run(sessionOf(PULL_APARTS), [[25, SEEN]]);
    const back = reduceSession(session, { kind: 'seen', at: at(25 - 86_400) });
    expect(viewSession(back, at(29 - 86_400))).toMatchObject({
      status: 'work',
      rep: { number: 7, of: 15 },
      elapsed: 29,
    });
  });

  it('swaps what hurts for something else and remembers why', () => {
    const squeeze = deskWorkout('scapular-squeeze');
    const swapped = run(sessionOf(PULL_APARTS), [[5 + 13, { kind: 'swap', report: 'hurts', replacement: squeeze }]]);
    expect(swapped.reports).toEqual([{ kind: 'hurts', exercise: 'band-pull-apart', at: at(18) }]);
    expect(viewSession(swapped, at(18))).toMatchObject({ status: 'ready', exercise: 'scapular-squeeze' });
    const done = outcomeOf(run(swapped, [[400, { kind: 'seen' }]]), at(400));
    expect(done.steps.map(({ exercise, sets }) => [exercise, sets.map(({ reps }) => reps)])).toEqual([
      ['band-pull-apart', [3]],
      ['scapular-squeeze', [8]],
    ]);
  });

  it('ends when what hurts has no replacement', () => {
    const ended = run(sessionOf(PULL_APARTS), [[30, { kind: 'swap', report: 'hurts', replacement: [] }]]);
    expect(viewSession(ended, at(30)).status).toBe('rating');
  });

  it('goes to the next set and back', () => {
    const plan = planWorkout(exerciseOf('band-pull-apart'), { level: 'normal', style: 'full' }); // 2 sets of 16
    const rested = run(sessionOf(plan), [
      [2, { kind: 'next' }],
      [10, { kind: 'next' }],
    ]);
    expect(viewSession(rested, at(10))).toMatchObject({ status: 'rest', remaining: 30 });
    const second = run(rested, [
      [12, { kind: 'next' }],
      [13, { kind: 'next' }],
    ]);
    expect(viewSession(second, at(13))).toMatchObject({ status: 'work', step: { number: 2, of: 2 } });
    const again = run(second, [[14, { kind: 'back' }]]);
    expect(viewSession(again, at(14))).toMatchObject({ status: 'ready', step: { number: 1, of: 2 } });
    expect(again.performed).toEqual([]);
  });

  it('changes nothing after it is closed, nor on a second pause, a swap or an end too late', () => {
    const closed = run(sessionOf(PULL_APARTS), [[70, { kind: 'rate', effort: null }]]);
    expect(reduceSession(closed, { kind: 'rate', at: at(71), effort: 10 })).toBe(closed);
    const over = run(sessionOf(PULL_APARTS), [[70, SEEN]]);
    expect(run(over, [[70, { kind: 'swap', report: 'hurts', replacement: [] }]])).toEqual(over);
    expect(run(over, [[70, { kind: 'end' }]])).toEqual(over);
  });

  it('survives storage as JSON at any moment', () => {
    const session = run(sessionOf(PULL_APARTS), [[25, { kind: 'pause' }]]);
    expect(JSON.parse(JSON.stringify(session))).toEqual(session);
  });
});
