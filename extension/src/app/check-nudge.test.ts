import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { type Ms, minutes, seconds } from '@unslouch/shared/domain/time/instant.ts';
import { describe, expect, it } from 'vitest';
import { checkNudge, ensureAlarm } from './check-nudge.ts';
import { confirmNudge } from './confirm-nudge.ts';
import { createDesk, type Desk, fireNudge, sitUntilDue, switchTab } from './desk.test-kit.ts';
import { readNudgeState } from './read-nudge-state.ts';
import { saveSettings } from './save-settings.ts';
import { shiftBout } from './shift-bout.ts';

describe('a look', () => {
  it('begins a bout, counts down on the toolbar and asks to be woken within the minute', async () => {
    const desk = createDesk();
    await checkNudge(desk.boot());
    expect((await stateOf(desk)).bout?.startedAt).toBe(desk.browser.now);
    expect(desk.browser.toolbar).toEqual({ icon: 'counting', badge: '30', tooltip: 'explain.next' });
    expect(desk.browser.alarmAt).toBe(desk.browser.now + minutes(1));
  });

  it('asks for no alarm while nobody is there', async () => {
    const desk = createDesk();
    await checkNudge(desk.boot());
    desk.browser.input = 'idle';
    await checkNudge(desk.boot());
    expect(desk.browser.alarmAt).toBeNull();
  });

  it('leaves an alarm alone that is set right', async () => {
    const desk = createDesk();
    await checkNudge(desk.boot());
    await ensureAlarm(desk.boot());
    expect(desk.browser.alarmsSet).toBe(1);
  });

  it('sets the alarm again where the browser lost it', async () => {
    const desk = createDesk();
    await checkNudge(desk.boot());
    desk.browser.alarmAt = null;
    await ensureAlarm(desk.boot());
    expect(desk.browser.alarmAt).toBe(desk.browser.now + minutes(1));
  });
});

describe('a due nudge', () => {
  it('waits for a breakpoint, and only then listens for tab switches', async () => {
    const desk = createDesk();
    await checkNudge(desk.boot());
    expect(desk.browser.listening).toBe(false);
    await sitUntilDue(desk);
    expect(desk.browser.listening).toBe(true);
    expect(desk.browser.everShown).toEqual([]);
    await switchTab(desk.boot());
    expect(desk.browser.listening).toBe(false);
  });

  it('shows one notice, turns the toolbar yellow and offers an exercise', async () => {
    const desk = createDesk();
    await fireNudge(desk);
    const { nudge } = await stateOf(desk);
    expect(desk.browser.shown.map(({ id }) => id)).toEqual([nudge?.id]);
    expect(desk.browser.toolbar).toEqual({ icon: 'due', badge: 'due', tooltip: 'explain.open' });
    expect(nudge).toMatchObject({ type: 'workout', exercise: 'band-pull-apart', confirmed: true });
  });

  it('offers an exercise too where a changed setting makes it due at once', async () => {
    const desk = createDesk();
    const ports = desk.boot();
    await checkNudge(ports);
    await shiftBout(ports, { intervals: 1, asleepMinutes: 0, lookInSeconds: 0 });
    await saveSettings(ports, { graceMinutes: 0, workoutEveryMinutes: 30 });
    expect((await stateOf(desk)).nudge).toMatchObject({ type: 'workout', exercise: 'band-pull-apart' });
  });

  it('steps back to the badge after a minute without an answer, and is missed after ten', async () => {
    const desk = createDesk();
    await fireNudge(desk);
    await passLooking(desk, minutes(1));
    expect(desk.browser.shown).toEqual([]);
    expect((await stateOf(desk)).nudge?.surface).toBe('badge');
    await passLooking(desk, minutes(9));
    expect((await stateOf(desk)).nudge).toBeNull();
    expect(await answersOf(desk)).toEqual(['missed']);
  });
});

describe('a nudge that another device may show', () => {
  it('is asked for once, at the moment it would come', async () => {
    const desk = createDesk();
    desk.browser.claim = { kind: 'granted' };
    await sitUntilDue(desk);
    expect(desk.browser.claimed).toEqual([]);
    const { stamp } = await stateOf(desk);
    await switchTab(desk.boot());
    desk.pass(minutes(0.5));
    await checkNudge(desk.boot());
    expect(desk.browser.claimed).toEqual([`${stamp?.at}:${stamp?.device}`]);
    expect(desk.browser.everShown).toHaveLength(1);
  });

  it('waits where that one has it, and comes as a quiet badge where nothing is heard of it', async () => {
    const desk = createDesk();
    desk.browser.claim = { kind: 'taken', by: 'desktop' as DeviceId };
    await sitUntilDue(desk);
    await switchTab(desk.boot());
    expect((await stateOf(desk)).latest).toMatchObject({ kind: 'hold', reasons: ['otherDevice'] });
    for (let passed = 0; passed < 40; passed++) {
      desk.pass(minutes(1));
      await switchTab(desk.boot());
    }
    expect(desk.browser.everShown).toEqual([]);
    expect((await stateOf(desk)).nudge).toMatchObject({ surface: 'badge', quiet: true });
  });

  it('is asked for again by the same slot where the background was killed while it asked', async () => {
    const desk = createDesk();
    desk.browser.claim = { kind: 'granted' };
    await sitUntilDue(desk);
    for (let point = 0; desk.browser.claimed.length === 0; point++) {
      await desk.killer.runUntil(point, () => switchTab(desk.boot()));
    }
    await switchTab(desk.boot());
    expect(new Set(desk.browser.claimed).size).toBe(1);
    expect(desk.browser.everShown).toHaveLength(1);
  });
});

describe('the ladder', () => {
  it('opens the popup where notices are denied', async () => {
    const desk = createDesk();
    desk.browser.notices = 'denied';
    await fireNudge(desk);
    expect(desk.browser.opened).toEqual(['popup.html']);
  });

  it('goes on at once from a surface that refuses, down to the badge', async () => {
    const desk = createDesk();
    Object.assign(desk.browser, { notices: 'refused', popup: 'refuses', window: 'refuses' });
    await fireNudge(desk);
    expect((await stateOf(desk)).nudge).toMatchObject({
      surface: 'badge',
      confirmed: true,
      tried: ['notification', 'popup', 'window'],
    });
  });

  it('takes the next rung when a page of ours has not drawn within five seconds', async () => {
    const desk = createDesk();
    desk.browser.notices = 'denied';
    await fireNudge(desk);
    expect(desk.browser.alarmAt).toBe(desk.browser.now + seconds(5));
    desk.pass(seconds(5));
    await checkNudge(desk.boot());
    expect(desk.browser.opened).toEqual(['popup.html', 'popup.html']);
    expect((await stateOf(desk)).nudge).toMatchObject({ surface: 'window', tried: ['popup'] });
    expect((await stateOf(desk)).latest?.reasons).toContain('surfaceFailed');
  });

  it('stays where a page of ours has drawn', async () => {
    const desk = createDesk();
    desk.browser.notices = 'denied';
    const ports = await fireNudge(desk);
    const { nudge } = await stateOf(desk);
    if (nudge) await confirmNudge(ports, nudge.id, 'popup');
    desk.pass(seconds(5));
    await checkNudge(desk.boot());
    expect((await stateOf(desk)).nudge).toMatchObject({ surface: 'popup', confirmed: true, tried: [] });
  });
});

/** A look every half minute, as alarms and timers give them. */
async function passLooking(desk: Desk, time: Ms): Promise<void> {
  for (let passed = 0; passed < time; passed += seconds(30)) {
    desk.pass(seconds(30));
    await checkNudge(desk.boot());
  }
}

async function stateOf(desk: Desk) {
  return readNudgeState(await desk.disk.open().entries.loadState());
}

async function answersOf(desk: Desk) {
  const { entries } = desk.disk.open();
  const facts = await entries.loadFacts('2026-11-23' as Parameters<typeof entries.loadFacts>[0]);
  return facts.flatMap((fact) => (fact.type === 'answer' ? [fact.value.answer] : []));
}
