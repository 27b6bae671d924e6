import { UTC } from '@unslouch/shared/domain/time/zone.ts';
import { describe, expect, it } from 'vitest';
import { changeEquipment, settingsDataOf } from './settings-data-of.ts';

const all = { notifications: true, meetingSites: false };

describe('the settings page', () => {
  it('shows what was stored', () => {
    const training = { equipment: ['mat'], place: 'on_mute', readiness: 'ok', vigorousOptIn: true };
    const stored = { ...training, theme: 'dark', skin: 5, breakMinutes: 4 };
    expect(settingsDataOf(stored, all, UTC, 0)).toMatchObject({
      settings: { breakMinutes: 4 },
      ...training,
      theme: 'dark',
      skin: 5,
    });
  });

  it.each([
    [true, {}, 'on'],
    [true, { notifications: false }, 'off'],
    [false, {}, 'denied'],
  ] as const)('where the browser says %s, with %o, says that notifications are %s', (byBrowser, stored, shown) => {
    expect(settingsDataOf(stored, { ...all, notifications: byBrowser }, UTC, 0).notifications).toBe(shown);
  });
});

it('changes one piece of equipment and keeps what no tile shows', () => {
  expect([changeEquipment(['rope', 'mat'], 'mat', false), changeEquipment(['rope'], 'mat', true)]).toEqual([
    ['rope'],
    ['rope', 'mat'],
  ]);
});
