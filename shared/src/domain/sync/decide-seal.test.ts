import { describe, expect, it } from 'vitest';
import { days, seconds } from '../time/instant.ts';
import { decideRoute, decideSeal, LATE_BYTES, LATE_TIME, type MonthState, monthEnd, SETTLING } from './decide-seal.ts';

/** March 2026. */
const march: MonthState = { month: 675, version: 0, lateBytes: 900, lateSince: Date.UTC(2026, 2, 14) };
const settled = Date.UTC(2026, 3, 8);

describe('the seal policy', () => {
  it('knows where a month ends, leap days and all', () => {
    expect(new Date(monthEnd(675)).toISOString()).toBe('2026-04-01T00:00:00.000Z');
    expect(new Date(monthEnd((2028 - 1970) * 12 + 2)).toISOString()).toBe('2028-03-01T00:00:00.000Z');
  });

  it('seals a month for the first time when it has been over for a week', () => {
    expect(monthEnd(675) + SETTLING).toBe(settled);
    expect(decideSeal(march, settled - 1)).toBe('wait');
    expect(decideSeal(march, settled)).toBe('seal');
  });

  it('leaves alone what holds nothing late, for ever', () => {
    const quiet = { ...march, version: 3, lateBytes: 0, lateSince: null };
    expect(decideSeal(quiet, settled)).toBe('wait');
    expect(decideSeal(quiet, settled + days(4_000))).toBe('wait');
    expect(decideSeal({ ...quiet, version: 0 }, settled)).toBe('wait');
  });

  it('seals again for much that came late, or for little that waited long', () => {
    const late = { ...march, version: 1, lateSince: settled };
    expect(decideSeal({ ...late, lateBytes: LATE_BYTES }, settled)).toBe('wait');
    expect(decideSeal({ ...late, lateBytes: LATE_BYTES + 1 }, settled)).toBe('seal');
    expect(decideSeal(late, settled + LATE_TIME - seconds(1))).toBe('wait');
    expect(decideSeal(late, settled + LATE_TIME)).toBe('seal');
  });

  it('seals what has no month by size and age alone', () => {
    const settings = { ...march, month: 0 };
    expect(decideSeal(settings, settled)).toBe('wait');
    expect(decideSeal({ ...settings, lateBytes: LATE_BYTES + 1 }, settled)).toBe('seal');
    expect(decideSeal(settings, (settings.lateSince ?? 0) + LATE_TIME)).toBe('seal');
  });

  it('sends a large back-fill of settled months as segments', () => {
    expect(decideRoute(600, LATE_BYTES + 1, settled)).toBe('segment');
    expect(decideRoute(600, LATE_BYTES, settled)).toBe('batch');
    expect(decideRoute(676, LATE_BYTES + 1, settled)).toBe('batch');
    expect(decideRoute(0, LATE_BYTES + 1, settled)).toBe('batch');
  });
});
