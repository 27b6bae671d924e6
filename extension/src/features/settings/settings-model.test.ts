import { parseSettings } from '@unslouch/shared/domain/settings/parse-settings.ts';
import { SETTING_RULES } from '@unslouch/shared/domain/settings/setting-rules.ts';
import { describe, expect, it } from 'vitest';
import { testI18n } from '../../ui/render.test-kit.tsx';
import { changeWindow, type SettingsData, settingsModel, weekFrom } from './settings-model.ts';

const usual: SettingsData = {
  now: Date.UTC(2026, 10, 20, 14),
  offsetMinutes: 60,
  settings: parseSettings({}).settings,
  equipment: ['mat'],
  place: 'home',
  readiness: 'skipped',
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

  it('show the first range of a day and count further ones', () => {
    const workWindow = {
      mon: [
        ['09:00', '12:00'],
        ['13:00', '18:00'],
      ],
    } as const;
    const rows = settingsModel(testI18n, { ...usual, settings: { ...usual.settings, workWindow } }).window;
    expect([rows[0], rows[1]]).toEqual([
      { weekday: 'mon', day: 'Mon', from: '09:00', to: '12:00', several: '2 ranges' },
      { weekday: 'tue', day: 'Tue', from: null, to: null, several: null },
    ]);
  });

  it('end at midnight where they last to the end of the day', () => {
    const settings = { ...usual.settings, workWindow: { mon: [['09:00', '24:00']] } } as const;
    expect(settingsModel(testI18n, { ...usual, settings }).window[0]).toMatchObject({ from: '09:00', to: '00:00' });
  });

  it('change the first range and keep the others', () => {
    const window = {
      mon: [
        ['09:00', '12:00'],
        ['13:00', '18:00'],
      ],
    } as const;
    expect([changeWindow(window, 'mon', ['08:00', '12:00']), changeWindow(window, 'mon', null)]).toEqual([
      {
        mon: [
          ['08:00', '12:00'],
          ['13:00', '18:00'],
        ],
      },
      { mon: [] },
    ]);
  });
});
