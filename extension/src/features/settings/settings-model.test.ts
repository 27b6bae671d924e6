import { parseSettings } from '@unslouch/shared/domain/settings/parse-settings.ts';
import { SETTING_RULES } from '@unslouch/shared/domain/settings/setting-rules.ts';
import { describe, expect, it } from 'vitest';
import { testI18n } from '../../ui/render.test-kit.tsx';
import { furtherRange, type SettingsData, settingsModel, weekFrom } from './settings-model.ts';

const usual: SettingsData = {
  now: Date.UTC(2026, 10, 20, 14),
  offsetMinutes: 60,
  settings: parseSettings({}).settings,
  equipment: ['mat'],
  place: 'home',
  readiness: 'skipped',
  vigorousOptIn: false,
  theme: 'system',
  skin: 3,
  language: 'automatic',
  checkIns: [],
  waitInCalls: false,
  notifications: 'on',
};

it('offers the ranges that the engine keeps to', () => {
  for (const { key, min, max } of settingsModel(testI18n, usual).rhythm) {
    const { parse } = SETTING_RULES[key];
    expect([key, parse(min - 1), parse(min), parse(max), parse(max + 1)]).toEqual([key, min, min, max, max]);
  }
});

it('shows what is at hand', () => {
  const on = settingsModel(testI18n, usual).equipment.filter((item) => item.on);
  expect(on).toEqual([{ id: 'mat', label: 'Mat', on: true }]);
});

it.each([
  [null, null],
  [{ kind: 'untilResumed' }, 'Paused until you go on'],
  [{ kind: 'until', until: usual.now + 1 }, 'Paused until 15:00'],
  [{ kind: 'until', until: usual.now }, null],
] as const)('says of the pause %o: %s', (pause, sentence) => {
  expect(settingsModel(testI18n, { ...usual, settings: { ...usual.settings, pause } }).paused).toBe(sentence);
});

it('lists the days off that are still to come, the nearest first', () => {
  const { settings } = parseSettings({ daysOff: ['2026-12-24', '2026-11-19', '2026-11-20'] });
  expect(settingsModel(testI18n, { ...usual, settings }).daysOff).toEqual([
    { day: '2026-11-20', label: 'Friday 20 November' },
    { day: '2026-12-24', label: 'Thursday 24 December' },
  ]);
});

describe('the hours', () => {
  it('list the week as the locale begins it', () => {
    expect([weekFrom('en-GB')[0], weekFrom('en-US')[0], weekFrom('ar-EG')[0]]).toEqual(['mon', 'sun', 'sat']);
  });

  it('show every range of a day', () => {
    const workWindow = {
      mon: [
        ['09:00', '12:00'],
        ['13:00', '18:00'],
      ],
    } as const;
    const rows = settingsModel(testI18n, { ...usual, settings: { ...usual.settings, workWindow } }).window;
    expect([rows[0], rows[1]]).toEqual([
      { weekday: 'mon', day: 'Mon', ranges: workWindow.mon, hasRoom: true },
      { weekday: 'tue', day: 'Tue', ranges: [], hasRoom: false },
    ]);
  });

  it('end at midnight where they last to the end of the day', () => {
    const settings = { ...usual.settings, workWindow: { mon: [['09:00', '24:00']] } } as const;
    expect(settingsModel(testI18n, { ...usual, settings }).window[0]?.ranges).toEqual([['09:00', '00:00']]);
  });

  it('go on after the last range, and never past the evening', () => {
    expect([furtherRange([['09:00', '12:00']]), furtherRange([['09:00', '23:00']])]).toEqual([
      ['13:00', '22:00'],
      ['21:00', '22:00'],
    ]);
  });

  it('take no more ranges than are kept', () => {
    const workWindow = { mon: Array.from({ length: 6 }, (_, n) => [`0${n}:00`, `0${n}:30`] as const) };
    const rows = settingsModel(testI18n, { ...usual, settings: { ...usual.settings, workWindow } }).window;
    expect(rows[0]?.hasRoom).toBe(false);
  });
});
