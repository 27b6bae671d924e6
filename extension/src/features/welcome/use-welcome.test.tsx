import { problem } from '@unslouch/shared/domain/problem/problem.ts';
import { fail, ok } from '@unslouch/shared/lib/result.ts';
import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import type { CommandReply } from '../../messages/commands.ts';
import { press, render } from '../../ui/render.test-kit.tsx';
import { type App, AppProvider } from '../app-context.tsx';
import { useWelcome } from './use-welcome.ts';

afterEach(() => sessionStorage.clear());

function Page() {
  const { data, actions } = useWelcome(() => {});
  return (
    <button type="button" onClick={data.answers.goal === null ? () => actions.onGoal('looser') : actions.onGoOn}>
      {data.page}
    </button>
  );
}

/** The page after the first question was answered and left, with that reply to saving it. */
async function pageAfter(reply: CommandReply): Promise<string | null> {
  const container = render(
    <AppProvider app={{ send: async () => reply } as unknown as App}>
      <Page />
    </AppProvider>,
  );
  const button = container.querySelector('button') ?? expect.fail('no button');
  for (let presses = 0; presses < 2; presses += 1) await act(async () => press(button));
  return button.textContent;
}

it('goes on once an answer is kept', async () => {
  expect(await pageAfter(ok(null))).toBe('reach');
});

it('stays where it is while an answer can not be kept', async () => {
  expect(await pageAfter(fail(problem('storage-full', 'passing')))).toBe('goal');
});
