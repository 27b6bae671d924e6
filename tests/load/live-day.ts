import { advanceSession } from '@unslouch/extension/src/app/advance-session.ts';
import { answerNudge } from '@unslouch/extension/src/app/answer-nudge.ts';
import { finishSession } from '@unslouch/extension/src/app/finish-session.ts';
import { startSession } from '@unslouch/extension/src/app/start-session.ts';
import { openSession } from '@unslouch/extension/src/app/sync/open-session.ts';
import { syncWhenDue } from '@unslouch/extension/src/app/sync-when-due.ts';
import { minutes, seconds } from '@unslouch/shared/domain/time/instant.ts';
import { present } from '@unslouch/shared/lib/assert.ts';
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
  /** With one ticket each; the socket itself is one request more. */
  readonly pagesOpened: number;
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

/** What the person does about one nudge after the other: half of them are followed, as a willing person does. */
const ANSWERS = ['done', 'missed', 'done', 'snooze', 'skip'] as const;

/** Lived with the product's own engine, stores and sync against a real relay. The same every time. */
export async function liveDay(origin: string): Promise<DayCounts> {
  const pair = await createPair(origin);
  const computers = [createComputer(pair.laptop), createComputer(pair.desk)] as const;
  for (const computer of computers) {
    await computer.look();
    await computer.device.sync();
  }
  for (const { device } of computers) device.network.sent.length = 0;
  const bytesBefore = await bytesAtRelay(pair.laptop);
  let [nudges, done] = [0, 0];
  let answered = '';
  for (let minute = 1; minute <= DAY; minute++) {
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
    pagesOpened: PAGES.length,
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
