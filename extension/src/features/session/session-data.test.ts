import { exerciseOf } from '@unslouch/shared/domain/exercise/catalogue.ts';
import { loadMovement } from '@unslouch/shared/domain/movement/load-movement.ts';
import { seconds } from '@unslouch/shared/domain/time/instant.ts';
import { planWorkout } from '@unslouch/shared/domain/workout/plan-workout.ts';
import { reduceSession } from '@unslouch/shared/domain/workout/reduce-session.ts';
import { startSession } from '@unslouch/shared/domain/workout/session.ts';
import { viewSession } from '@unslouch/shared/domain/workout/view-session.ts';
import { expect, it } from 'vitest';
import { testI18n } from '../../ui/render.test-kit.tsx';
import { loggedWords, sessionData, sessionEndData } from './session-data.ts';

const CHOICES = { captions: true, sound: true };

/** The screen of one exercise so many seconds after its start; it takes five to get ready. */
async function at(id: string, after: number) {
  const exercise = exerciseOf(id);
  const plan = planWorkout(exercise, { level: 'normal', style: 'desk' });
  const session = startSession({ plan, nudge: null, nudgeType: 'workout', at: 0 });
  const movement = exercise.movement && (await loadMovement(exercise.movement));
  return sessionData(
    testI18n,
    { view: viewSession(session, seconds(after)), exercise, movement, texts: { cues: [], foreign: null } },
    CHOICES,
  ).work;
}

it('says first that it is time to get ready', async () => {
  expect(await at('band-pull-apart', 2)).toEqual({ kind: 'ready', elapsedMs: seconds(2), totalMs: seconds(5) });
});

it('parts a repetition as the figure does it', async () => {
  expect(await at('band-pull-apart', 5 + 4 + 1.5)).toEqual({
    kind: 'reps',
    done: 1,
    total: 15,
    phases: [
      { kind: 'pull', start: 0, seconds: 1, passed: 1 },
      { kind: 'hold', start: 1, seconds: 1, passed: 0.5 },
      { kind: 'return', start: 2, seconds: 2, passed: 0 },
    ],
  });
});

it('lets down first where the figure lets down first', async () => {
  const work = await at('desk-push-up', 5);
  expect(work.kind === 'reps' && work.phases.map(({ kind }) => kind)).toEqual(['lower', 'push']);
});

it('parts a breath as it is breathed', async () => {
  const phases = async (id: string) => {
    const work = await at(id, 5 + 5);
    return work.kind === 'reps' ? work.phases.map(({ kind, passed }) => [kind, Math.round(passed * 100) / 100]) : null;
  };
  expect(await phases('box-breathing')).toEqual([
    ['breatheIn', 1],
    ['hold', 0.25],
    ['breatheOut', 0],
    ['hold', 0],
  ]);
  expect(await phases('cyclic-sighing')).toEqual([
    ['breatheIn', 1],
    ['topUp', 1],
    ['breatheOut', 0.25],
  ]);
});

it('shows one side of a loop that does both', async () => {
  const work = await at('bird-dog', 5);
  expect(work.kind === 'reps' && work.phases.map(({ kind }) => kind)).toEqual(['reach', 'hold', 'return']);
});

it('counts a hold once it is held', async () => {
  expect([await at('chin-tuck', 5.5), await at('chin-tuck', 8)]).toEqual([
    expect.objectContaining({ kind: 'hold', elapsedMs: 0 }),
    expect.objectContaining({ kind: 'hold', elapsedMs: seconds(2) }),
  ]);
});

it('names what was left out, where nothing took its place', () => {
  const plan = planWorkout(exerciseOf('band-pull-apart'), { level: 'easier', style: 'desk' });
  const session = startSession({ plan, nudge: null, nudgeType: 'workout', at: 0 });
  const over = reduceSession(session, { kind: 'swap', report: 'tooHard', replacement: [], at: seconds(2) });
  expect(sessionEndData(testI18n, over, seconds(3), 0).name).toBe('band pull-apart');
  expect(loggedWords(testI18n, over, seconds(3))).toBe('band pull-apart');
});

it('names at the end what was done, as a sentence does', () => {
  const plan = planWorkout(exerciseOf('band-pull-apart'), { level: 'normal', style: 'desk' });
  const session = startSession({ plan, nudge: null, nudgeType: 'workout', at: 0 });
  expect(sessionEndData(testI18n, session, seconds(60), 0).name).toBe('band pull-apart');
});
