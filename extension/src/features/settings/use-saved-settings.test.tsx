import { problem } from '@unslouch/shared/domain/problem/problem.ts';
import { fail, ok } from '@unslouch/shared/lib/result.ts';
import { act } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { CommandReply } from '../../messages/commands.ts';
import type { StoredSettings } from '../../ports/settings-store.ts';
import { render } from '../../ui/render.test-kit.tsx';
import { type App, AppProvider } from '../app-context.tsx';
import { useSavedSettings } from './use-saved-settings.ts';

beforeEach(() => void vi.stubGlobal('reportError', expect.fail));

it('lets the next change build on one that is not stored yet, and then shows what is stored', async () => {
  const page = await open({ place: 'home' });
  await page.save({ workoutsPerDay: 3 });
  await page.save({ standUpEveryMinutes: 45 });
  expect(page.shown()).toEqual({ place: 'home', workoutsPerDay: 3, standUpEveryMinutes: 45 });
  await page.stores({ place: 'home', workoutsPerDay: 3 });
  expect(page.shown()).toEqual({ place: 'home', workoutsPerDay: 3, standUpEveryMinutes: 45 });
  for (const _ of [1, 2]) await page.answers(ok(null));
  await page.stores({ place: 'gym', workoutsPerDay: 3, standUpEveryMinutes: 60 });
  expect(page.shown()).toEqual({ place: 'gym', workoutsPerDay: 3, standUpEveryMinutes: 60 });
});

it('takes back a change that could not be stored', async () => {
  const page = await open({ place: 'home' });
  await page.save({ place: 'gym' });
  await page.answers(fail(problem('background-failed', 'passing')));
  expect(page.shown()).toEqual({ place: 'home' });
});

/** A page over settings that are stored, and answered, when the test says so. */
async function open(stored: StoredSettings) {
  let tell: (settings: StoredSettings) => void = () => {};
  const answers: ((reply: CommandReply) => void)[] = [];
  let last: ReturnType<typeof useSavedSettings> | null = null;
  const settings = () => ({
    subscribe(next: typeof tell) {
      tell = next;
      next(stored);
      return () => {};
    },
  });
  const app = {
    queries: async () => ({ settings }),
    send: () => new Promise<CommandReply>((resolve) => answers.push(resolve)),
  } as unknown as App;
  function Probe() {
    last = useSavedSettings();
    return null;
  }
  await act(async () => {
    render(
      <AppProvider app={app}>
        <Probe />
      </AppProvider>,
    );
  });
  return {
    shown: () => last?.[0],
    save: (changes: StoredSettings) => act(async () => last?.[1](changes)),
    stores: (now: StoredSettings) => act(async () => tell(now)),
    answers: (reply: CommandReply) => act(async () => answers.shift()?.(reply)),
  };
}
