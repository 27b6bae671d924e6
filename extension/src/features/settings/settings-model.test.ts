import { parseSettings } from '@unslouch/shared/domain/settings/parse-settings.ts';
import { SETTING_RULES } from '@unslouch/shared/domain/settings/setting-rules.ts';
import { describe, expect, it } from 'vitest';
import { testI18n } from '../../ui/render.test-kit.tsx';
import { changeWindow, type SettingsData, settingsModel, weekFrom } from './settings-model.ts';

const usual: SettingsData = {
  settings: parseSettings({}).settings,
  equipment: ['chair'],
  place: 'home',
  theme: 'system',
  skin: 3,
  waitInCalls: false,
  notifications: 'allowed',
};

it('offers the ranges that the engine keeps to', () => {
  for (const { key, min, max } of settingsModel(testI18n, usual).rhythm) {
    const { parse } = SETTING_RULES[key];
    expect([key, parse(min - 1), parse(min), parse(max), parse(max + 1)]).toEqual([key, min, min, max, max]);
  }
});

it('shows what is at hand', () => {
  const on = settingsModel(testI18n, usual).equipment.filter((item) => item.on);
  expect(on).toEqual([{ id: 'chair', label: 'Chair', on: true }]);
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
