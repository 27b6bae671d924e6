import type { DaySummary } from '@unslouch/shared/domain/day/day-summary.ts';
import type { AnyFact, DeviceId, Fact } from '@unslouch/shared/domain/log/fact.ts';
import { minutes } from '@unslouch/shared/domain/time/instant.ts';
import type { LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import { expect, it } from 'vitest';
import { testI18n } from '../../ui/render.test-kit.tsx';
import { historyDaysOf } from './history-days-of.ts';

const laptop = 'laptop' as DeviceId;
const phone = 'phone' as DeviceId;
const devices = { own: laptop, names: new Map([[phone, 'Phone']]) };

function walkOn(device: DeviceId, count: number): Fact<'session'> {
  return {
    kind: 'fact',
    id: { by: 'person', device, count },
    life: 1,
    revision: 0,
    type: 'session',
    startTime: minutes(count),
    offsetMinutes: 60,
    value: {
      nudge: null,
      nudgeType: 'walk',
      outcome: 'done',
      seconds: 90,
      fraction: 1,
      effort: null,
      steps: [],
    },
  };
}

const bout: Fact<'bout'> = {
  ...walkOn(laptop, 9),
  type: 'bout',
  value: { endTime: 0, seconds: 0, endedBy: 'away' },
};

function dayWith(day: string, entries: readonly AnyFact[]): DaySummary {
  const totals = { sittingSeconds: 0, longestBoutSeconds: 0, sessions: 0, movedSeconds: 0, credits: 0 };
  return { day: day as LocalDay, entries, wearable: null, totals };
}

it('lists the newest first, and names another device', () => {
  const days = [
    dayWith('1970-01-01', [walkOn(laptop, 1)]),
    dayWith('1970-01-02', [walkOn(phone, 2), walkOn(laptop, 3)]),
  ];
  const shown = historyDaysOf(testI18n, days, devices).map(({ localDay, entries }) => [
    localDay,
    entries.map(({ startTime, seconds, device }) => [startTime, seconds, device]),
  ]);
  expect(shown).toEqual([
    [
      '1970-01-02',
      [
        [minutes(3), 90, null],
        [minutes(2), 90, 'Phone'],
      ],
    ],
    ['1970-01-01', [[minutes(1), 90, null]]],
  ]);
});

it('leaves out days without a break', () => {
  expect(historyDaysOf(testI18n, [dayWith('1970-01-01', [bout])], devices)).toEqual([]);
});
