import type { Fact } from '@unslouch/shared/domain/log/fact.ts';
import type { NudgeShare } from '@unslouch/shared/domain/nudge/share.ts';
import { type EpochMs, hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { describe, expect, it } from 'vitest';
import { checkNudge } from './check-nudge.ts';
import { createDesk, type Desk, fireNudge, sitUntilDue, switchTab } from './desk.test-kit.ts';
import { hear, OTHER, record, stepsBetween, totalOfDay, WATCH } from './heard.test-kit.ts';
import { readNudgeState } from './read-nudge-state.ts';

describe('what wearables tell', () => {
  it('ends the bout where the person has just walked', async () => {
    const desk = createDesk();
    await sitUntilDue(desk);
    const { now } = desk.browser;
    await record(desk, stepsBetween(now - minutes(4), now - minutes(1), 320));
    await checkNudge(desk.boot());
    expect((await stateOf(desk)).latest).toMatchObject({ kind: 'credit', absence: { cause: 'steps' } });
    expect((await stateOf(desk)).bout?.startedAt).toBe(now);
  });

  it('ends it too where the total of the day has risen, and counts that once', async () => {
    const desk = createDesk();
    await sitUntilDue(desk);
    await record(desk, totalOfDay(3_000, desk.browser.now));
    await checkNudge(desk.boot());
    desk.pass(minutes(1));
    await record(desk, totalOfDay(3_600, desk.browser.now - 1));
    await checkNudge(desk.boot());
    expect((await stateOf(desk)).latest).toMatchObject({ kind: 'credit', absence: { cause: 'steps' } });
    const begun = (await stateOf(desk)).bout?.startedAt;
    desk.pass(minutes(1));
    await checkNudge(desk.boot());
    expect((await stateOf(desk)).bout?.startedAt).toBe(begun);
  });

  it('offers a lighter exercise after a short night', async () => {
    const desk = createDesk();
    await record(desk, nightOf(5, desk.browser.now - hours(2)));
    await fireNudge(desk);
    expect((await stateOf(desk)).nudge?.intensity).toBe('light');
  });
});

describe('what other devices tell', () => {
  it('holds the nudge while another device shows one', async () => {
    const desk = createDesk();
    await sitUntilDue(desk);
    await hear(desk, { open: { nudge: 'other:1' as never, at: desk.browser.now } });
    await switchTab(desk.boot());
    expect((await stateOf(desk)).latest).toMatchObject({ kind: 'hold', reasons: ['otherDevice'] });
    expect(desk.browser.everShown).toEqual([]);
  });

  it('ends the bout where it was broken there', async () => {
    const desk = createDesk();
    await sitUntilDue(desk);
    const { now } = desk.browser;
    const bout = { startedAt: now, resumedAt: now, awayMs: 0, unknownMs: 0, afterBreak: true, nudgedAtMs: 0 };
    await hear(desk, { bout });
    await switchTab(desk.boot());
    expect((await stateOf(desk)).bout).toEqual(bout);
    expect(desk.browser.everShown).toEqual([]);
  });

  it('withdraws the nudge that was answered there, and tells so', async () => {
    const desk = createDesk();
    await fireNudge(desk);
    expect((await toldBy(desk))?.open).not.toBeNull();
    desk.pass(minutes(1));
    await hear(desk, { settledAt: desk.browser.now });
    await checkNudge(desk.boot());
    expect(desk.browser.shown).toEqual([]);
    expect((await toldBy(desk))?.open).toBeNull();
  });

  it('is silent where only time has passed', async () => {
    const desk = createDesk();
    await checkNudge(desk.boot());
    const told = await toldBy(desk);
    desk.pass(minutes(1));
    await checkNudge(desk.boot());
    expect(await toldBy(desk)).toEqual(told);
  });

  it('is left aside where it can not be read', async () => {
    const desk = createDesk();
    await desk.boot().store.appendAll({ registers: [{ key: `nudge/${OTHER}`, value: { at: 'noon' } }] });
    await fireNudge(desk);
    expect(desk.browser.everShown).toHaveLength(1);
  });
});

async function stateOf(desk: Desk) {
  return readNudgeState(await desk.disk.open().entries.loadState());
}

async function toldBy(desk: Desk): Promise<NudgeShare | undefined> {
  const { entries } = desk.disk.open();
  const { device } = await entries.loadState();
  const [register] = await entries.loadRegisters(`nudge/${device}`);
  return register?.value as unknown as NudgeShare | undefined;
}

function nightOf(asleepHours: number, endTime: EpochMs): Fact<'sleepEpisode'> {
  const startTime = endTime - hours(asleepHours);
  return {
    kind: 'fact',
    id: { by: 'interval', source: WATCH, metric: 'sleep', start: startTime, length: endTime - startTime },
    life: 1,
    revision: endTime,
    type: 'sleepEpisode',
    startTime,
    offsetMinutes: 0,
    value: {
      source: WATCH,
      endTime,
      endOffsetMinutes: 0,
      zoneBasis: 'recorded',
      episodeType: 'main',
      status: 'final',
      stages: [{ startTime, endTime, stage: 'asleep_unspecified' }],
      stageSeconds: null,
      filedUnder: null,
    },
  };
}
