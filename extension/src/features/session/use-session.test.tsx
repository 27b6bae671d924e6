import { exerciseOf } from '@unslouch/shared/domain/exercise/catalogue.ts';
import { seconds } from '@unslouch/shared/domain/time/instant.ts';
import { planWorkout } from '@unslouch/shared/domain/workout/plan-workout.ts';
import { reduceSession } from '@unslouch/shared/domain/workout/reduce-session.ts';
import { type Session, startSession } from '@unslouch/shared/domain/workout/session.ts';
import { act } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { render } from '../../ui/render.test-kit.tsx';
import { type App, AppProvider } from '../app-context.tsx';
import { useSession } from './use-session.ts';

beforeEach(() => void vi.stubGlobal('reportError', expect.fail));

const plan = planWorkout(exerciseOf('band-pull-apart'), { level: 'normal', style: 'desk' });

it('draws nothing for the word that the page is still there, and what changes at once', async () => {
  const session = startSession({ plan, nudge: null, nudgeType: 'workout', at: 0 });
  const page = await open(session);
  await page.stores(reduceSession(session, { kind: 'seen', at: seconds(2) }));
  expect(page.drawn).toEqual([undefined, session]);
  const paused = reduceSession(session, { kind: 'pause', at: seconds(3) });
  await page.stores(paused);
  expect(page.drawn).toEqual([undefined, session, paused]);
  await page.stores(null);
  expect(page.drawn.at(-1)).toBeNull();
});

/** A page over a session that is stored when the test says so; what it drew, in turn. */
async function open(stored: Session) {
  const drawn: (Session | null | undefined)[] = [];
  let tell: (rows: { readonly session: Session | null }) => void = () => {};
  const state = () => ({
    subscribe(next: typeof tell) {
      tell = next;
      next({ session: stored });
      return () => {};
    },
  });
  const app = { queries: async () => ({ state }), send: async () => {} } as unknown as App;
  const Probe = () => <Draw session={useSession()} />;
  function Draw({ session }: { readonly session: Session | null | undefined }) {
    drawn.push(session);
    return null;
  }
  await act(async () => {
    render(
      <AppProvider app={app}>
        <Probe />
      </AppProvider>,
    );
  });
  return { drawn, stores: (session: Session | null) => act(async () => tell({ session: structuredClone(session) })) };
}
