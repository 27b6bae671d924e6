import { describe, expect, it } from 'vitest';
import { createRng } from '../../lib/rng.ts';
import release from './fixtures/settings-0.1.0.json' with { type: 'json' };
import { DEFAULT_SETTINGS, parseSettings } from './parse-settings.ts';
import { SETTING_RULES } from './setting-rules.ts';

describe('parseSettings', () => {
  it('gives the defaults for nothing at all', () => {
    for (const nothing of [undefined, null, {}, [], 'text', 7]) {
      expect(parseSettings(nothing)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
    }
  });

  it('reads what release 0.1.0 has stored, unchanged', () => {
    expect(parseSettings(release)).toEqual({ settings: { ...release, others: {} }, problems: [] });
  });

  it('clamps a number at the nearest edge and says so', () => {
    const { settings, problems } = parseSettings({ standUpEveryMinutes: 1, graceMinutes: 1e9, idleAfterSeconds: 0 });
    expect([settings.standUpEveryMinutes, settings.graceMinutes, settings.idleAfterSeconds]).toEqual([15, 15, 15]);
    expect(problems.map(({ code, params }) => [code, params])).toEqual([
      ['setting-clamped', { setting: 'standUpEveryMinutes' }],
      ['setting-clamped', { setting: 'idleAfterSeconds' }],
      ['setting-clamped', { setting: 'graceMinutes' }],
    ]);
  });

  it('23. falls back in the one field that it cannot read, and loses nothing else', () => {
    const stored = {
      ...release,
      standUpEveryMinutes: 'often',
      workWindow: 7,
      offerWalks: 'no',
      figure: { hair: 'red' },
    };
    const { settings, problems } = parseSettings(stored);
    expect(settings).toEqual({
      ...release,
      standUpEveryMinutes: 30,
      workWindow: DEFAULT_SETTINGS.workWindow,
      offerWalks: true,
      others: { figure: { hair: 'red' } },
    });
    expect(problems.map(({ code }) => code)).toEqual(Array.from({ length: 3 }, () => 'setting-unreadable'));
  });

  it('keeps the readable ranges of a work window', () => {
    const { settings } = parseSettings({
      workWindow: { mon: [['09:00', '12:00'], ['nine', 'ten'], ['13:00']], xyz: 1 },
    });
    expect(settings.workWindow).toEqual({ mon: [['09:00', '12:00']] });
  });

  it('never lets the reset be shorter than the break', () => {
    expect(parseSettings({ breakMinutes: 9, resetMinutes: 4 }).settings.resetMinutes).toBe(9);
  });

  it('takes a pause that cannot be read for none, so that nudges come again', () => {
    for (const pause of [{ kind: 'until' }, { kind: 'until', until: Number.NaN }, 'yes', 3]) {
      expect(parseSettings({ pause }).settings.pause).toBeNull();
    }
    expect(parseSettings({ pause: { kind: 'untilResumed' } }).settings.pause).toEqual({ kind: 'untilResumed' });
  });

  it('gives usable settings for any junk in any field', () => {
    const junk = [
      null,
      undefined,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      -1,
      0,
      '',
      'x',
      true,
      [],
      [[]],
      {},
      [null],
      { mon: [[1, 2]] },
    ];
    const rng = createRng(23);
    for (let round = 0; round < 2_000; round++) {
      const keys = Object.keys(SETTING_RULES);
      const stored = Object.fromEntries(keys.map((key) => [key, junk[Math.floor(rng() * junk.length)]]));
      const { settings } = parseSettings(stored);
      expect(parseSettings(JSON.parse(JSON.stringify(settings))).problems).toEqual([]);
      expect(settings.resetMinutes).toBeGreaterThanOrEqual(settings.breakMinutes);
    }
  });
});
