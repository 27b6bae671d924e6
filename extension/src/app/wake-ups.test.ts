import { AWAKE_FOR } from '@unslouch/shared/domain/nudge/next-alarm.ts';
import { type EpochMs, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { expect, it } from 'vitest';
import { MONDAY_NINE } from '../adapters/dexie/stores.test-kit.ts';
import type { InputState } from '../ports/presence-source.ts';
import { checkNudge } from './check-nudge.ts';
import { confirmNudge } from './confirm-nudge.ts';
import { createDesk, type Desk, ring } from './desk.test-kit.ts';
import { readNudgeState } from './read-nudge-state.ts';
import { saveSettings } from './save-settings.ts';
import { shiftBout } from './shift-bout.ts';

/** A look at an alarm, or at an event of the browser. */
interface LookAt {
  readonly at: EpochMs;
  readonly by: 'alarm' | 'event';
}

/** An alarm at its time, an idle event at its own, each with the look that it wakes; `drawn` is what a page of ours then says. */
async function live(desk: Desk, until: number, events: readonly (readonly [number, InputState])[], drawn: boolean) {
  const looks: LookAt[] = [];
  const look = async (by: LookAt['by']) => {
    looks.push({ at: desk.browser.now, by });
    await checkNudge(desk.boot());
    const { nudge } = readNudgeState(await desk.disk.open().entries.loadState());
    if (drawn && nudge !== null && !nudge.confirmed) await confirmNudge(desk.boot(), nudge.id, nudge.surface);
  };
  for (const [minute, what] of [...events, [until, 'end'] as const]) {
    const at = MONDAY_NINE + minutes(minute);
    while (desk.browser.alarmAt !== null && desk.browser.alarmAt < at) {
      ring(desk);
      await look('alarm');
    }
    desk.pass(at - desk.browser.now);
    if (what === 'end') break;
    desk.browser.input = what;
    await look('event');
  }
  return looks;
}

/** What looked less than half a minute ago is still awake: its timer is no wake-up. */
function wakeUpsIn(looks: readonly LookAt[]): readonly EpochMs[] {
  const asleep = ({ at }: LookAt, index: number) => at - (looks[index - 1]?.at ?? 0) > AWAKE_FOR;
  return looks.filter((look, index) => look.by === 'alarm' && asleep(look, index)).map(({ at }) => at);
}

it.each([
  ['notifications', 'shown', true],
  ['a popup', 'denied', true],
  ['pages that never draw', 'denied', false],
] as const)(
  'come once a minute while somebody sits, and never while nobody is there: nudged by %s',
  async (_, notices, drawn) => {
    const desk = createDesk();
    desk.browser.notices = notices;
    const looks = await live(
      desk,
      200,
      [
        [0, 'active'],
        [62.3, 'idle'], // coffee
        [74.7, 'active'],
        [110, 'locked'], // lunch
        [130.9, 'active'],
        [180, 'idle'],
      ],
      drawn,
    );
    const sat = 62.3 + 35.3 + 49.1;
    const { everShown, opened } = desk.browser;
    expect((notices === 'shown' ? everShown : opened).length).toBeGreaterThan(1);
    const wakeUps = wakeUpsIn(looks);
    const awake = [
      [0, 62.3],
      [74.7, 110],
      [130.9, 180],
    ] as const;
    const isAwake = (at: EpochMs) =>
      awake.some(([from, to]) => at >= MONDAY_NINE + minutes(from) && at <= MONDAY_NINE + minutes(to));
    expect(wakeUps.filter((at) => !isAwake(at))).toEqual([]);
    expect(wakeUps.filter((at, index) => at - (wakeUps[index - 1] ?? 0) < minutes(1))).toEqual([]);
    expect(wakeUps.length).toBeGreaterThan(0.9 * sat);
  },
);

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
