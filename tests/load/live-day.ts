import { advanceSession } from '@unslouch/extension/src/app/advance-session.ts';
import { answerNudge } from '@unslouch/extension/src/app/answer-nudge.ts';
import { finishSession } from '@unslouch/extension/src/app/finish-session.ts';
import { addPhoneSource } from '@unslouch/extension/src/app/phone-sources.ts';
import { startSession } from '@unslouch/extension/src/app/start-session.ts';
import { openSession } from '@unslouch/extension/src/app/sync/open-session.ts';
import { syncWhenDue } from '@unslouch/extension/src/app/sync-when-due.ts';
import { minutes, seconds } from '@unslouch/shared/domain/time/instant.ts';
import { UTC } from '@unslouch/shared/domain/time/zone.ts';
import { present } from '@unslouch/shared/lib/assert.ts';
import { healthConnectPayload } from '../kit/phone.ts';
import { type Computer, createComputer } from '../scenario/computer.test-kit.ts';
import { createPair, type Device } from '../scenario/device.test-kit.ts';

/** What a day of one person asks of the relay, both computers together. */
export interface DayCounts {
  readonly nudges: number;
  readonly done: number;
  readonly pushes: number;
  readonly pushedBytes: number;
  readonly pulls: number;
  readonly claims: number;
  readonly acks: number;
  /** With one ticket each; the socket itself is one request more. */
  readonly pagesOpened: number;
  readonly phonePushes: number;
  /** Inbox slots that the phone's pushes changed: each a day of a source. */
  readonly slots: number;
  /** Slots that a device had passed on, and gave back. */
  readonly slotsEmptied: number;
}

/** Nine hours from nine: at the first computer until lunch, then at the second. Whoever isn't looked at is locked. */
const DAY = 9 * 60;
const LUNCH = [210, 255] as const;
const COFFEE = [
  [95, 107],
  [375, 387],
] as const;
const PAGES = [20, 100, 190, 260, 350, 500];
const DRINKS = [60, 300];
/** Every four hours: three times from evening to morning, before anybody looks, and three in the day. */
const PHONE = [1, 1, 1, 121, 301, 481];

/** What the person does about one nudge after the other: half of them are followed, as a willing person does. */
const ANSWERS = ['done', 'missed', 'done', 'snooze', 'skip'] as const;

/** Lived with the product's own engine, stores and sync against a real relay. The same every time. */
export async function liveDay(origin: string): Promise<DayCounts> {
  const pair = await createPair(origin);
  const computers = [createComputer(pair.laptop), createComputer(pair.desk)] as const;
  const phone = await createPhone(pair.laptop);
  for (const computer of computers) {
    await computer.look();
    await computer.device.sync();
  }
  for (const { device } of computers) device.network.sent.length = 0;
  const bytesBefore = await bytesAtRelay(pair.laptop);
  let [nudges, done, slots] = [0, 0, 0];
  let answered = '';
  for (let minute = 1; minute <= DAY; minute++) {
    for (const _ of PHONE.filter((at) => at === minute)) slots += await phone(minute);
    const inUse = computers[minute < LUNCH[1] ? 0 : 1];
    const away = [LUNCH, ...COFFEE].some(([from, to]) => minute >= from && minute < to);
    for (const computer of computers) await passMinute(computer, computer === inUse && !away);
    if (away) continue;
    if (PAGES.includes(minute)) await openPage(inUse);
    if (DRINKS.includes(minute)) await inUse.device.drink(minute);
    const { nudge } = await inUse.state();
    const isShown = nudge !== null && inUse.browser.shown.some(({ id }) => id === nudge.id);
    const isNew = isShown && `${nudge.id} ${nudge.firedAt}` !== answered;
    if (!isNew) continue;
    answered = `${nudge.id} ${nudge.firedAt}`;
    const answer = ANSWERS[nudges % ANSWERS.length];
    nudges += 1;
    if (answer === 'done') {
      await perform(computers, inUse);
      done += 1;
    } else if (answer === 'snooze') await answerNudge(inUse.ports, nudge.id, { kind: 'snooze', minutes: 10 });
    else if (answer === 'skip') await answerNudge(inUse.ports, nudge.id, { kind: 'skip' });
    await syncWhenDue(inUse.device.ports);
  }
  const sent = computers.flatMap(({ device }) => device.network.sent);
  const count = (method: string, path: string) =>
    sent.filter((request) => request.method === method && request.path === path).length;
  return {
    nudges,
    done,
    pushes: count('POST', '/v1/batches'),
    pushedBytes: (await bytesAtRelay(pair.laptop)) - bytesBefore,
    pulls: count('GET', '/v1/pull'),
    claims: count('POST', '/v1/claims'),
    acks: count('POST', '/v1/acks'),
    pagesOpened: PAGES.length,
    phonePushes: PHONE.length,
    slots,
    slotsEmptied: computers.reduce((sum, { device }) => sum + slotsGivenBack(device), 0),
  };
}

/** A minute's alarm, or the browser's word that the person came or went; a due nudge waits for a change of tabs. */
async function passMinute(computer: Computer, isThere: boolean): Promise<void> {
  computer.pass(minutes(1));
  const input = isThere ? 'active' : 'locked';
  const changed = computer.browser.input !== input;
  computer.browser.input = input;
  if (!isThere && !changed) return;
  await (computer.browser.listening ? computer.switchTab() : computer.look());
  await syncWhenDue(computer.device.ports);
}

/** Two minutes of what the nudge offers. */
async function perform(computers: readonly Computer[], on: Computer): Promise<void> {
  const { nudge } = await on.state();
  if (nudge === null) throw new Error('No nudge is open.');
  await startSession(on.ports, { nudge: nudge.id, type: nudge.type, exercise: nudge.exercise });
  await syncWhenDue(on.device.ports);
  for (let passed = 0; passed < minutes(2); passed += seconds(20)) {
    for (const computer of computers) computer.pass(seconds(20));
    await advanceSession(on.ports, { kind: 'seen' });
  }
  await finishSession(on.ports, null);
}

/** Posts the day so far, as a webhook app does; answers how many of the relay's slots that changed. */
async function createPhone({ ports, entries }: Device): Promise<(steps: number) => Promise<number>> {
  const added = await addPhoneSource({ account: ports, entries }, 'health-connect-webhook', UTC);
  if (!added.ok) throw new Error(added.problem.code);
  const { url, token } = added.value;
  let pushes = 0;
  return async (minute) => {
    pushes += 1;
    const answer = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify(healthConnectPayload(ports.clock.now(), 1_000 * pushes + minute)),
    });
    if (!answer.ok) throw new Error(`The phone was answered ${answer.status} ${await answer.text()}`);
    return ((await answer.json()) as { readonly stored: number }).stored;
  };
}

function slotsGivenBack({ network }: Device): number {
  const given = network.said.flatMap((text) => /\/v1\/acks .*"slots":\[([\d,]+)\]/.exec(text)?.[1] ?? []);
  return given.reduce((sum, slots) => sum + slots.split(',').length, 0);
}

async function bytesAtRelay({ ports }: Device): Promise<number> {
  const status = await present(await openSession(ports), 'an account').ask((relay) => relay.loadStatus());
  if (!status.ok) throw new Error(status.problem.code);
  return status.value.bytes;
}

/** A popup or the dashboard, looked at until it has synced. */
async function openPage({ device }: Computer): Promise<void> {
  const page = device.openPage();
  await page.nextSync();
  page.close();
}
