import { problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { Zone } from '@unslouch/shared/domain/time/zone.ts';
import { fail, ok } from '@unslouch/shared/lib/result.ts';
import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { planMessages } from '../../i18n/en/plan.ts';
import { I18nProvider } from '../../i18n/i18n-context.tsx';
import type { CommandReply } from '../../messages/commands.ts';
import { render, testI18n } from '../../ui/render.test-kit.tsx';
import { type App, AppProvider } from '../app-context.tsx';
import { type PlanState, usePlan } from './use-plan.ts';

const UTC = { id: 'UTC', offsetMinutesAt: () => 0 } as unknown as Zone;
const ROUTINE = {
  name: 'Mornings',
  rounds: 1,
  steps: [{ exercise: 'bird-dog', amount: null, sets: 2, restSeconds: 30 }],
};

beforeEach(() => void vi.stubGlobal('reportError', expect.fail));
afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

/** The plan page of a browser whose background gives that answer to every change. */
async function open(reply: CommandReply) {
  let plan: PlanState | null = null;
  function Page() {
    plan = usePlan(UTC);
    return null;
  }
  const told = (value: unknown) => ({
    subscribe(onValue: (value: unknown) => void) {
      onValue(value);
      return () => {};
    },
  });
  const queries = { settings: () => told({ 'routine/r1': ROUTINE }), days: () => told([]) };
  const app = { now: () => 0, queries: async () => queries, send: async () => reply } as unknown as App;
  render(
    <I18nProvider i18n={testI18n.extend([planMessages])}>
      <AppProvider app={app}>
        <Page />
      </AppProvider>
    </I18nProvider>,
  );
  await act(async () => {});
  const now = () => plan ?? expect.fail('no plan');
  return { now, does: (what: (plan: PlanState) => unknown) => act(async () => void what(now())) };
}

const FULL = fail(problem('storage-full', 'passing'));

it.each([
  ['is gone once it is stored', ok(null), null],
  ['stays while it could not be', FULL, 'Mornings'],
])('a routine in the making %s', async (_what, reply, left) => {
  const page = await open(reply);
  await page.does(({ actions }) => actions.onChangeRoutine('routine/r1'));
  await page.does(({ onSaveRoutine }) => onSaveRoutine());
  expect(page.now().routineDraft?.routine.name ?? null).toBe(left);
  expect((await open(reply)).now().routineDraft?.routine.name ?? null).toBe(left);
});

it.each([
  ['is offered back, also by the next page', ok(null), 'Mornings'],
  ['is not said to be out where that could not be stored', FULL, null],
])('what was taken out %s', async (_what, reply, told) => {
  const page = await open(reply);
  await page.does(({ actions }) => actions.onRemove('routine/r1'));
  expect(page.now().data.removed).toBe(told);
  const next = await open(reply);
  expect(next.now().data.removed).toBe(told);
  await next.does(({ actions }) => actions.onUndo());
  expect((await open(reply)).now().data.removed).toBeNull();
});
