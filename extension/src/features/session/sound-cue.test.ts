import { exerciseOf } from '@unslouch/shared/domain/exercise/catalogue.ts';
import { seconds } from '@unslouch/shared/domain/time/instant.ts';
import { planWorkout } from '@unslouch/shared/domain/workout/plan-workout.ts';
import { type Session, startSession } from '@unslouch/shared/domain/workout/session.ts';
import { viewSession } from '@unslouch/shared/domain/workout/view-session.ts';
import { expect, it } from 'vitest';
import { nextCue, soundCue } from './sound-cue.ts';

/** All cues of a session in order, looked at ten times a second. */
function cuesOf(id: string) {
  return watched(sessionOf(id)).map(({ cue }) => cue);
}

function sessionOf(id: string) {
  const plan = planWorkout(exerciseOf(id), { level: 'normal', style: 'desk' });
  return startSession({ plan, nudge: null, nudgeType: 'workout', at: 0 });
}

function watched(session: Session) {
  const views = Array.from({ length: 4_000 }, (_, tenth) => viewSession(session, seconds(tenth / 10)));
  return views.flatMap((now, at) => {
    const before = views[at - 1];
    const cue = before === undefined ? null : soundCue(before, now);
    return cue === null ? [] : { cue, at: seconds(at / 10) };
  });
}

it('counts the start down, marks each repetition and the end', () => {
  expect(cuesOf('band-pull-apart')).toEqual([
    ...['lastSecond', 'lastSecond', 'lastSecond', 'start'],
    ...Array.from({ length: 14 }, () => 'rep'),
    'done',
  ]);
});

it('tells a change of side from a beginning', () => {
  const cues = cuesOf('household-load-row').filter((cue) => cue === 'side' || cue === 'start');
  expect(cues.slice(0, 3)).toEqual(['start', 'side', 'start']);
});

it('counts the last three seconds of a timed set', () => {
  expect(cuesOf('brisk-walk').slice(-4)).toEqual(['lastSecond', 'lastSecond', 'lastSecond', 'done']);
});

it('is silent while paused', () => {
  const work = { status: 'work', phase: 'work', side: 'both', rep: { number: 1, of: 5 }, remaining: 9 } as const;
  expect(soundCue(work, { ...work, status: 'paused', rep: { number: 2, of: 5 } })).toBeNull();
});

it.each(['band-pull-apart', 'household-load-row', 'brisk-walk', 'side-plank', 'dead-bug'])(
  'foretells every cue of %s, each at its moment',
  (id) => {
    const session = sessionOf(id);
    const foretold = [];
    for (let next = nextCue(session, 0); next !== null; next = nextCue(session, next.at)) foretold.push(next);
    const seen = watched(session);
    expect(foretold.map(({ cue }) => cue)).toEqual(seen.map(({ cue }) => cue));
    expect(foretold.filter(({ at }, index) => Math.abs(at - (seen[index]?.at ?? 0)) > 100)).toEqual([]);
  },
);

it('foretells nothing of a session that is paused or over', () => {
  const session = sessionOf('band-pull-apart');
  expect(nextCue({ ...session, pausedAt: 0 }, 0)).toBeNull();
  expect(nextCue(session, seconds(4_000))).toBeNull();
});
