import { exerciseOf } from '@unslouch/shared/domain/exercise/catalogue.ts';
import { seconds } from '@unslouch/shared/domain/time/instant.ts';
import { planWorkout } from '@unslouch/shared/domain/workout/plan-workout.ts';
import { startSession } from '@unslouch/shared/domain/workout/session.ts';
import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SoundCue } from '../../ports/session-aids.ts';
import { render } from '../../ui/render.test-kit.tsx';
import { type App, AppProvider } from '../app-context.tsx';
import { useHiddenSounds } from './use-session-aids.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const plan = planWorkout(exerciseOf('band-pull-apart'), { level: 'normal', style: 'desk' });

/** A session that began as the page was hidden; what it plays, and how often anything is drawn. */
async function hide() {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  const played: SoundCue[] = [];
  const drawn = vi.fn();
  const aids = {
    play: (cue: SoundCue) => void played.push(cue),
    say: () => {},
    hush: () => {},
    keepScreenOn: () => () => {},
  };
  const app = { now: Date.now, sessionAids: async () => aids } as unknown as App;
  const session = startSession({ plan, nudge: null, nudgeType: 'workout', at: Date.now() });
  const turns: number[] = [];
  const onTurn = (at: number) => void turns.push(at - session.startedAt);
  function Probe() {
    drawn();
    useHiddenSounds(session, 'on', onTurn);
    return null;
  }
  render(
    <AppProvider app={app}>
      <Probe />
    </AppProvider>,
  );
  await act(() => vi.advanceTimersByTimeAsync(0));
  drawn.mockClear();
  return { played, drawn, turns, pass: (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms)) };
}

it('go on while nobody looks, by one timer a cue, and draw nothing', async () => {
  const { played, drawn, turns, pass } = await hide();
  expect(vi.getTimerCount()).toBe(1);
  await pass(seconds(600));
  expect(played.slice(0, 5)).toEqual(['lastSecond', 'lastSecond', 'lastSecond', 'start', 'rep']);
  expect(played.filter((cue) => cue === 'rep')).toHaveLength(14);
  expect(played.at(-1)).toBe('done');
  expect(turns).toHaveLength(2);
  expect(drawn).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
