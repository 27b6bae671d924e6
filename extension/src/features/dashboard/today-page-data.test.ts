import type { DaySummary } from '@unslouch/shared/domain/day/day-summary.ts';
import type { AnyFact, DeviceId, Fact } from '@unslouch/shared/domain/log/fact.ts';
import { parseSettings } from '@unslouch/shared/domain/settings/parse-settings.ts';
import type { LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import { UTC } from '@unslouch/shared/domain/time/zone.ts';
import { training } from '@unslouch/shared/domain/workout/programme/training.test-kit.ts';
import { describe, expect, it } from 'vitest';
import { testI18n } from '../../ui/render.test-kit.tsx';
import type { TodayInput } from '../today/today-input.ts';
import { todayPageData } from './today-page-data.ts';

/** A Friday. */
const input: TodayInput = {
  now: Date.UTC(2026, 10, 20, 14),
  zone: UTC,
  settings: parseSettings({ daysOff: ['2026-11-18'] }).settings,
  nudgeState: null,
  sessionRuns: false,
  summary: null,
  sync: null,
  offered: null,
  training: training(),
};

const walk: Fact<'session'> = {
  kind: 'fact',
  id: { by: 'person', device: 'laptop' as DeviceId, count: 1 },
  life: 1,
  revision: 0,
  type: 'session',
  startTime: 0,
  offsetMinutes: 0,
  value: { nudge: null, nudgeType: 'walk', outcome: 'done', seconds: 90, fraction: 1, effort: null, steps: [] },
};

function breaksOn(day: string, count: number): DaySummary {
  const entries: readonly AnyFact[] = Array.from({ length: count }, () => walk);
  const totals = { sittingSeconds: 0, longestBoutSeconds: 0, sessions: 0, movedSeconds: 0, credits: 0 };
  return { day: day as LocalDay, entries, wearable: null, totals };
}

it('draws the week around today: three breaks make an active day', () => {
  const days = [breaksOn('2026-11-15', 9), breaksOn('2026-11-16', 3), breaksOn('2026-11-17', 1)];
  expect(todayPageData(testI18n, input, days).week.map(({ localDay, state }) => [localDay, state])).toEqual([
    ['2026-11-16', 'done'],
    ['2026-11-17', 'half'],
    ['2026-11-18', 'rest'],
    ['2026-11-19', 'quiet'],
    ['2026-11-20', 'today'],
    ['2026-11-21', 'rest'],
    ['2026-11-22', 'rest'],
  ]);
});

describe('coming back', () => {
  it.each([
    ['is greeted after days without a break', [breaksOn('2026-11-16', 2)], true],
    ['is none after one quiet day', [breaksOn('2026-11-18', 2)], false],
    ['is none on the first day ever', [], false],
  ])('%s', (_what, days, greeted) => {
    expect(todayPageData(testI18n, input, days).comingBack).toBe(greeted);
  });
});
