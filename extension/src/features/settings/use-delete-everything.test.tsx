import { problem } from '@unslouch/shared/domain/problem/problem.ts';
import { fail, ok } from '@unslouch/shared/lib/result.ts';
import { act } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { get, render } from '../../ui/render.test-kit.tsx';
import { type App, AppProvider } from '../app-context.tsx';
import { DeleteEverything } from './DeleteEverything.tsx';
import { useDeleteEverything } from './use-delete-everything.ts';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

function Card() {
  return (
    <DeleteEverything
      {...useDeleteEverything()}
      synced={false}
      saved={null}
      onSave={() => {}}
      onOpenDevices={() => {}}
    />
  );
}

/** The card after both presses, with that answer of the account; and where the browser was sent, what was asked of the background. */
async function pressBoth(answer: () => Promise<unknown>) {
  const went = vi.spyOn(location, 'replace').mockImplementation(() => {});
  const sent: unknown[] = [];
  const app = {
    account: async () => ({ deleteEverything: answer }),
    send: async (command: unknown) => ok(sent.push(command)),
  } as unknown as App;
  const container = render(
    <AppProvider app={app}>
      <Card />
    </AppProvider>,
  );
  for (const name of ['Delete everything', 'Delete everything here'])
    await act(async () => get(container, 'button', name).click());
  return { text: container.textContent, went: went.mock.calls, sent };
}

it('says what goes before it does anything, and ends where a new person begins', async () => {
  localStorage.setItem('look', '{}');
  const { text, went, sent } = await pressBoth(async () => ok(null));
  expect(text).toContain('Nothing of it is anywhere else');
  expect([went, sent]).toEqual([[['welcome.html']], [{ kind: 'check-nudge' }]]);
  expect(localStorage.length).toBe(0);
});

it.each([
  ['is refused', () => Promise.resolve(fail(problem('importing-now', 'passing'))), 'A file is being imported just now'],
  ['fails', () => Promise.reject(new Error('disk')), 'Something unexpected happened'],
])('stays, and says why, where it %s', async (_what, answer, sentence) => {
  localStorage.setItem('look', '{}');
  const { text, went } = await pressBoth(answer);
  expect(text).toContain(sentence);
  expect(went).toEqual([]);
  expect(localStorage.length).toBe(1);
});
