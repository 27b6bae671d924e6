import type { AnyFact, ExerciseId, NudgeId } from '@unslouch/shared/domain/log/fact.ts';
import { minutes, seconds } from '@unslouch/shared/domain/time/instant.ts';
import { present } from '@unslouch/shared/lib/assert.ts';
import { expect, it } from 'vitest';
import { answerNotice, LATER_BUTTON } from '../background/answer-notice.ts';
import { advanceSession } from './advance-session.ts';
import { answerNudge } from './answer-nudge.ts';
import { checkNudge } from './check-nudge.ts';
import { confirmNudge } from './confirm-nudge.ts';
import { createDesk, type Desk, fireNudge, sitUntilDue, startOffered, switchTab } from './desk.test-kit.ts';
import { finishSession } from './finish-session.ts';
import { hear, record, stepsBetween, totalOfDay } from './heard.test-kit.ts';
import type { NudgePorts } from './nudge-ports.ts';
import { pauseNudges } from './pause-nudges.ts';
import { readNudgeState } from './read-nudge-state.ts';
import { saveSettings } from './save-settings.ts';
import { startSession } from './start-session.ts';
import { swapNudge } from './swap-nudge.ts';
import { undoAnswer } from './undo-answer.ts';
import { undoRecentEntry } from './undo-recent-entry.ts';

type Act = (ports: NudgePorts) => Promise<unknown>;

/** Everything that a page, the browser, a wearable or another device can set going: what comes before, and then it. */
const MOMENTS: Readonly<Record<string, (desk: Desk) => Promise<Act>>> = {
  'a nudge that comes': async (desk) => {
    await sitUntilDue(desk);
    return switchTab;
  },
  'a nudge that another device grants': async (desk) => {
    desk.browser.claim = { kind: 'granted' };
    await sitUntilDue(desk);
    return switchTab;
  },
  'a nudge whose notices are refused': async (desk) => {
    desk.browser.notices = 'refused';
    await sitUntilDue(desk);
    return switchTab;
  },
  'a surface that is drawn': async (desk) => {
    desk.browser.notices = 'denied';
    const nudge = await fire(desk);
    return (ports) => confirmNudge(ports, nudge, 'popup');
  },
  'a button of the notice': async (desk) => {
    const nudge = await fire(desk);
    return (ports) => answerNotice(ports, nudge, LATER_BUTTON);
  },
  'done elsewhere': async (desk) => {
    const nudge = await fire(desk);
    return (ports) => answerNudge(ports, nudge, { kind: 'didIt' });
  },
  'an answer taken back': async (desk) => {
    const nudge = await fire(desk);
    await answerNudge(desk.boot(), nudge, { kind: 'didIt' });
    return (ports) => undoAnswer(ports, nudge);
  },
  'another exercise': async (desk) => {
    const nudge = await fire(desk);
    return (ports) => swapNudge(ports, nudge, [PULL_APART]);
  },
  'a session that begins': async (desk) => {
    const nudge = await fire(desk);
    return (ports) => startSession(ports, { nudge, type: 'workout', exercise: PULL_APART });
  },
  'its next step': async (desk) => {
    await startOffered(desk);
    return (ports) => advanceSession(ports, { kind: 'next' });
  },
  'a step that hurts': async (desk) => {
    await startOffered(desk);
    desk.pass(seconds(15));
    return (ports) => advanceSession(ports, { kind: 'swap', report: 'hurts', exercise: PULL_APART });
  },
  'a session that ends': async (desk) => {
    await exercise(desk);
    return (ports) => finishSession(ports, 6);
  },
  'a session taken back': async (desk) => {
    await exercise(desk);
    const reply = await finishSession(desk.boot(), 6);
    if (!reply.ok || reply.value.entry.by !== 'person') throw new Error('The session was not logged');
    const { entry } = reply.value;
    return (ports) => undoRecentEntry(ports, entry);
  },
  'a session lost to sleep': async (desk) => {
    await exercise(desk);
    await checkNudge(desk.boot());
    desk.pass(minutes(120));
    return checkNudge;
  },
  'a pause': async (desk) => {
    await fire(desk);
    return (ports) => pauseNudges(ports, { kind: 'untilResumed' });
  },
  'a setting': async (desk) => {
    await checkNudge(desk.boot());
    return (ports) => saveSettings(ports, { standUpEveryMinutes: 15 });
  },
  'steps that were just walked': async (desk) => {
    await sitUntilDue(desk);
    const { now } = desk.browser;
    await record(desk, stepsBetween(now - minutes(4), now - minutes(1), 320));
    return checkNudge;
  },
  'a total of the day that has risen': async (desk) => {
    await sitUntilDue(desk);
    await record(desk, totalOfDay(3_000, desk.browser.now));
    await checkNudge(desk.boot());
    desk.pass(minutes(1));
    await record(desk, totalOfDay(3_600, desk.browser.now - 1));
    return checkNudge;
  },
  'a break on another device': async (desk) => {
    await fire(desk);
    const { now } = desk.browser;
    const bout = { startedAt: now, resumedAt: now, awayMs: 0, unknownMs: 0, afterBreak: true, nudgedAtMs: 0 };
    await hear(desk, { bout, settledAt: now });
    return checkNudge;
  },
};

const PULL_APART = 'band-pull-apart' as ExerciseId;

/** Every point in the full run; a quick one tries every fourth, beginning elsewhere at each moment. */
const EVERY = Number(process.env['KILL_EVERY'] ?? 6);

for (const [index, [name, arrange]] of Object.entries(MOMENTS).entries()) {
  it(`${name}: happens once or not at all, wherever the background is killed`, async () => {
    const calm = await begin(arrange);
    const before = await tell(calm.desk);
    await calm.act(calm.desk.boot());
    const after = await tellAfterALook(calm.desk);
    expect(after).not.toEqual(before);
    for (let point = index % EVERY; ; point += EVERY) {
      const { desk, act } = await begin(arrange);
      const end = await desk.killer.runUntil(point, () => act(desk.boot()));
      // Whatever wakes it next finishes what was begun, or the person asks again.
      if (JSON.stringify(await tell(desk)) === JSON.stringify(before)) await act(desk.boot());
      expect(await tellAfterALook(desk), `killed at point ${point}`).toEqual(after);
      if (end === 'finished') break;
    }
  });
}

async function begin(arrange: (desk: Desk) => Promise<Act>): Promise<{ readonly desk: Desk; readonly act: Act }> {
  const desk = createDesk();
  const { database } = desk.disk.open();
  const account = { key: 'account', id: 'account', relay: 'http://localhost' } as const;
  await database.write([database.meta], async () => database.meta.put(account));
  return { desk, act: await arrange(desk) };
}

async function fire(desk: Desk): Promise<NudgeId> {
  await fireNudge(desk);
  const state = readNudgeState(await desk.disk.open().entries.loadState());
  return present(state.nudge, 'open nudge').id;
}

async function exercise(desk: Desk): Promise<void> {
  await startOffered(desk);
  for (let passed = 0; passed < 80; passed += 20) {
    desk.pass(seconds(20));
    await advanceSession(desk.boot(), { kind: 'seen' });
  }
}

async function tellAfterALook(desk: Desk) {
  await checkNudge(desk.boot());
  return tell(desk);
}

/** What a person could notice, here or on another device. */
async function tell({ disk, browser }: Desk) {
  const { database, entries, settings } = disk.open();
  const stored = await entries.loadState();
  const { nudge, bout, rhythm, session } = readNudgeState(stored);
  const { shown, everShown, opened, toolbar, alarmAt } = browser;
  const decisions = await entries.loadDecisions(0);
  return {
    nudge,
    bout,
    rhythm,
    session,
    guided: stored.session,
    settings: await settings.load(),
    facts: (await entries.loadFiledFacts(browser.now - minutes(24 * 60), browser.now)).map(withoutId).toSorted(),
    waiting: (await database.outbox.toArray()).length,
    fired: decisions.filter(({ decision }) => 'kind' in decision && decision.kind === 'fire').length,
    screen: { shown: shown.map(({ id }) => id), everShown: [...everShown], opened: [...new Set(opened)], toolbar },
    isWoken: alarmAt !== null,
  };
}

function withoutId({ type, startTime, value }: AnyFact): string {
  return JSON.stringify([startTime, type, value]);
}
