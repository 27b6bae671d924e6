import { hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { expect, it } from 'vitest';
import { MONDAY_NINE } from '../adapters/dexie/stores.test-kit.ts';
import type { InputState } from '../ports/presence-source.ts';
import { checkNudge } from './check-nudge.ts';
import { createDesk, type Desk, ring } from './desk.test-kit.ts';
import { saveSettings } from './save-settings.ts';
import { shiftBout } from './shift-bout.ts';

/** An alarm at its time, an idle event at its own, each with the look that it wakes. Tells the minutes of the alarms. */
async function live(desk: Desk, until: number, events: readonly (readonly [number, InputState])[]) {
  const rings: number[] = [];
  const waiting = [...events, [until, 'end'] as const];
  for (const [minute, what] of waiting) {
    const at = MONDAY_NINE + minutes(minute);
    for (;;) {
      const { alarmAt } = desk.browser;
      if (alarmAt === null || alarmAt >= at) break;
      rings.push(((ring(desk) ?? 0) - MONDAY_NINE) / minutes(1));
      await checkNudge(desk.boot());
    }
    desk.pass(at - desk.browser.now);
    if (what === 'end') break;
    desk.browser.input = what;
    await checkNudge(desk.boot());
  }
  return rings;
}

it('come once a minute while somebody sits, more only for the moments of a nudge, and never while nobody is there', async () => {
  const desk = createDesk();
  const rings = await live(desk, hours(9) / minutes(1), [
    [0, 'active'],
    [95, 'idle'], // coffee
    [110, 'active'],
    [180, 'locked'], // lunch
    [260, 'active'],
    [330, 'idle'],
  ]);
  const sat = 95 + 70 + 70;
  const nudges = desk.browser.everShown.length;
  expect(nudges).toBeGreaterThan(2);
  const away = [
    [95, 110],
    [180, 260],
    [330, 540],
  ] as const;
  expect(rings.filter((minute) => away.some(([from, to]) => minute > from && minute < to))).toEqual([]);
  expect(rings.length).toBeGreaterThan(sat - 10);
  // Due, the end of the grace, the end of the notification: each at most one more.
  expect(rings.length).toBeLessThanOrEqual(sat + 3 * nudges);
});

it('go on by themselves where the look that they woke was killed, and the nudge is no minute late', async () => {
  for (let point = 0; ; point++) {
    const desk = createDesk();
    await saveSettings(desk.boot(), { graceMinutes: 0 });
    await shiftBout(desk.boot(), { intervals: 1, asleepMinutes: 0, lookInSeconds: 5 });
    const rang = ring(desk) ?? 0;
    const end = await desk.killer.runUntil(point, () => checkNudge(desk.boot()));
    const again = ring(desk);
    await checkNudge(desk.boot());
    const { everShown, opened, toolbar } = desk.browser;
    expect(toolbar?.badge, `killed at point ${point}`).toBe('due');
    expect([...everShown, ...opened], `killed at point ${point}`).not.toEqual([]);
    expect((again ?? 0) - rang, `killed at point ${point}`).toBeLessThanOrEqual(minutes(1));
    if (end === 'finished') break;
  }
});
