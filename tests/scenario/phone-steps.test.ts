import { addPhoneSource } from '@unslouch/extension/src/app/phone-sources.ts';
import { hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { createZone } from '@unslouch/shared/domain/time/zone.ts';
import { present } from '@unslouch/shared/lib/assert.ts';
import { expect, it, vi } from 'vitest';
import { type Computer, createDesks, sit } from './computer.test-kit.ts';
import { useRelay } from './relay.test-kit.ts';

// A phone posts to the real relay, the background fetches it, and its next look decides.

const relay = useRelay();
vi.setConfig({ testTimeout: 60_000 });

const UTC = present(createZone('UTC'), 'UTC');

/** A person at a computer since nine, with a nudge every quarter of an hour, and their phone. */
async function createDeskAndPhone() {
  const { left } = await createDesks(relay.origin);
  const added = await addPhoneSource({ account: left.device.ports, entries: left.device.entries }, 'shortcuts', UTC);
  if (!added.ok) throw new Error(added.problem.code);
  const { url, token } = added.value;
  const push = async (body: string) => {
    const answer = await fetch(url, { method: 'POST', body, headers: { authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(200);
    return (await answer.json()) as { readonly stored: number };
  };
  return { desk: left, push };
}

/** `minutesAgo` and the steps taken since then, as a Shortcut sends them. */
function walked(desk: Computer, from: number, to: number, count: number): string {
  const time = (ago: number) => new Date(desk.browser.now - minutes(ago)).toISOString();
  return `steps|${time(from)}|${time(to)}|${count}|watch`;
}

/** What the Health Connect app sends by default: the day's total so far, merged over all apps. */
function totalSoFar(desk: Computer, count: number): string {
  const at = new Date(desk.browser.now).toISOString();
  const midnight = `${at.slice(0, 10)}T00:00:00Z`;
  return JSON.stringify({ timestamp: at, app_version: '1', steps: [{ count, start_time: midnight, end_time: at }] });
}

it('credits a walk that the phone tells of, instead of the nudge that was due', async () => {
  const { desk, push } = await createDeskAndPhone();
  await sit([desk], minutes(15));
  await push(walked(desk, 4, 1, 320));
  await desk.switchTab();
  const { latest, bout } = await desk.state();
  expect(latest).toMatchObject({
    kind: 'credit',
    reasons: ['justMoved'],
    absence: { cause: 'steps', since: desk.browser.now - minutes(4), until: desk.browser.now - minutes(1) },
  });
  expect(bout?.startedAt).toBe(desk.browser.now);
  expect(desk.browser.everShown).toEqual([]);
});

it('credits a rise of the day between two pushes, which bear no samples', async () => {
  const { desk, push } = await createDeskAndPhone();
  await push(totalSoFar(desk, 3_000));
  await desk.device.sync();
  await sit([desk], minutes(15));
  await push(totalSoFar(desk, 3_600));
  await desk.switchTab();
  expect((await desk.state()).latest).toMatchObject({ kind: 'credit', absence: { cause: 'steps' } });
  expect(desk.browser.everShown).toEqual([]);
});

it('nudges all the same where the walk is too long ago, too short, or the total too old to tell when it rose', async () => {
  const { desk, push } = await createDeskAndPhone();
  await push(totalSoFar(desk, 3_000));
  await desk.device.sync();
  await desk.look();
  await desk.device.settings.save({ standUpEveryMinutes: 60 });
  await sit([desk], minutes(60));
  await push([walked(desk, 14, 11, 900), walked(desk, 5, 4, 150)].join('\n'));
  await push(totalSoFar(desk, 3_900));
  await desk.switchTab();
  expect((await desk.state()).latest).toMatchObject({ kind: 'fire' });
  expect(desk.browser.everShown).toHaveLength(1);
});

it.each([
  ['a short night', 5, 2, 'light'],
  ['a short night too long ago', 5, 19, 'any'],
])('is as gentle as %s asks', async (_, asleep, endedAgo, intensity) => {
  const { desk, push } = await createDeskAndPhone();
  const end = desk.browser.now - hours(endedAgo);
  const night = [end - hours(asleep), end].map((at) => new Date(at).toISOString());
  await push(`sleep|${night.join('|')}||watch`);
  await sit([desk], minutes(15));
  await desk.switchTab();
  expect((await desk.state()).nudge).toMatchObject({ intensity });
});
