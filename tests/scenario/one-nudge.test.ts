import { advanceSession } from '@unslouch/extension/src/app/advance-session.ts';
import { answerNudge } from '@unslouch/extension/src/app/answer-nudge.ts';
import { finishSession } from '@unslouch/extension/src/app/finish-session.ts';
import { startSession } from '@unslouch/extension/src/app/start-session.ts';
import { minutes, seconds } from '@unslouch/shared/domain/time/instant.ts';
import { present } from '@unslouch/shared/lib/assert.ts';
import { expect, it, vi } from 'vitest';
import { type Computer, createDesks, meet, sit } from './computer.test-kit.ts';
import { MONDAY_NINE } from './device.test-kit.ts';
import { useRelay } from './relay.test-kit.ts';

const relay = useRelay();

// Every test makes an account and some dozen requests; two busy cores can take their time.
vi.setConfig({ testTimeout: 60_000 });

it('comes on the device that asks first, and the other one waits', async () => {
  const { left, right } = await createDesks(relay.origin);
  await sit([left, right], minutes(15));
  await left.switchTab();
  await right.switchTab();
  expect([left.browser.everShown.length, right.browser.everShown.length]).toEqual([1, 0]);
  expect((await right.state()).latest).toMatchObject({ kind: 'hold', reasons: ['otherDevice'] });
});

it('comes on each device that hears no answer in time', async () => {
  const { left, right } = await createDesks(relay.origin);
  await sit([left, right], minutes(15));
  for (const computer of [left, right]) {
    computer.loseAllPatience();
    await computer.switchTab();
  }
  expect([left.browser.everShown.length, right.browser.everShown.length]).toEqual([1, 1]);
});

it('is not wanted where the bout was ended on the other device, though nobody had fetched that', async () => {
  const { left, right } = await createDesks(relay.origin);
  await sit([left, right], minutes(8));
  await startSession(left.ports, { nudge: null, type: 'standUp', exercise: null });
  await perform([left, right], left);
  await left.device.sync();
  await sit([left, right], minutes(6));
  await right.switchTab();
  expect(right.browser.everShown).toEqual([]);
  const began = (await left.state()).bout?.startedAt;
  expect(began).toBeGreaterThan(MONDAY_NINE);
  expect((await right.state()).bout?.startedAt).toBe(began);
});

it('is withdrawn here when a session is accepted there', async () => {
  const { left, right } = await createDesks(relay.origin);
  await sit([left, right], minutes(15));
  for (const computer of [left, right]) {
    computer.device.network.unplug();
    await computer.switchTab();
    computer.device.network.plug();
  }
  expect([left.browser.shown.length, right.browser.shown.length]).toEqual([1, 1]);
  await sit([left, right], minutes(1));
  await accept(left);
  await meet(left, right);
  expect(right.browser.shown).toEqual([]);
  expect((await right.state()).nudge).toBeNull();
});

it('of both devices, each offline, leaves both entries once and the same next due time', async () => {
  const { left, right } = await createDesks(relay.origin);
  for (const computer of [left, right]) computer.device.network.unplug();
  await sit([left, right], minutes(15));
  for (const computer of [left, right]) await computer.switchTab();
  await accept(left);
  await perform([left, right], left);
  const nudge = present((await right.state()).nudge, 'the nudge on the right').id;
  await answerNudge(right.ports, nudge, { kind: 'skip' });

  for (const computer of [left, right]) computer.device.network.plug();
  await meet(left, right);
  const [here, there] = [await left.device.facts(), await right.device.facts()];
  expect(here).toEqual(there);
  expect(here.filter(({ type }) => type === 'session')).toHaveLength(1);
  expect(here.flatMap((fact) => (fact.type === 'answer' ? [fact.value.answer] : []))).toEqual(['start', 'skip']);
  const [due, alsoDue] = [(await left.state()).dueAt, (await right.state()).dueAt];
  expect(due).toBe(alsoDue);
  expect(due).toBeGreaterThan(left.browser.now);
});

async function accept(computer: Computer): Promise<void> {
  const { id, type, exercise } = present((await computer.state()).nudge, 'the nudge');
  expect(await startSession(computer.ports, { nudge: id, type, exercise })).toEqual({ ok: true, value: null });
}

/** Two minutes of the running session, seen on a page all the while. */
async function perform(computers: readonly Computer[], on: Computer): Promise<void> {
  for (let passed = 0; passed < minutes(2); passed += seconds(20)) {
    for (const computer of computers) computer.pass(seconds(20));
    await advanceSession(on.ports, { kind: 'seen' });
  }
  for (const computer of computers) await computer.look();
  expect(await finishSession(on.ports, null)).toMatchObject({ ok: true });
}
