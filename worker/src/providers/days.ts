import { days, type EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { type UtcDay, utcDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import type { DayWindow } from './provider.ts';

/** `2026-11-29`. */
export function dayText(day: UtcDay): string {
  return instantText(day).slice(0, 10);
}

/** `2026-11-29T00:00:00.000Z`. */
export function instantText(day: UtcDay): string {
  return new Date(days(day)).toISOString();
}

/** The days of a notification, and one on either side: nobody says in which zone, and a night has two ends. */
export function windowOf(from: EpochMs, to: EpochMs): DayWindow | null {
  const sane = Number.isFinite(from) && Number.isFinite(to) && from <= to && to - from <= days(366);
  return sane && from > 0 ? { from: utcDayOf(from) - 1, to: utcDayOf(to) + 2 } : null;
}
