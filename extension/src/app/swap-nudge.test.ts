import type { ExerciseId } from '@unslouch/shared/domain/log/fact.ts';
import { expect, it } from 'vitest';
import { createDesk, type Desk, fireNudge } from './desk.test-kit.ts';
import { readNudgeState } from './read-nudge-state.ts';
import { saveSettings } from './save-settings.ts';
import { swapNudge } from './swap-nudge.ts';

it('offers every move that fits before the first one comes back, and goes round again in the same order', async () => {
  const desk = createDesk();
  await saveSettings(desk.boot(), { equipment: [], place: 'open_office' });
  await fireNudge(desk);
  const offers = [await offered(desk)];
  while (new Set(offers).size === offers.length) offers.push(await swap(desk, offers));
  const round = offers.slice(0, -1);
  expect(round.length).toBeGreaterThan(3);
  expect(offers.at(-1)).toBe(round[0]);
  expect(await swap(desk, offers)).toBe(round[1]);
});

/** The popup waves off what it was offered, each time. */
async function swap(desk: Desk, waved: readonly ExerciseId[]): Promise<ExerciseId> {
  const { nudge } = readNudgeState(await desk.disk.open().entries.loadState());
  if (nudge === null) throw new Error('No nudge is open.');
  expect(await swapNudge(desk.boot(), nudge.id, waved)).toEqual({ ok: true, value: null });
  return offered(desk);
}

async function offered(desk: Desk): Promise<ExerciseId> {
  const { nudge } = readNudgeState(await desk.disk.open().entries.loadState());
  if (nudge?.exercise == null) throw new Error('No exercise is offered.');
  return nudge.exercise;
}
