import { type EpochMs, minutes } from '@unslouch/shared/domain/time/instant.ts';

/** `2026-10-25T06:30:00+01:00`. */
export function isoWithOffset(instant: EpochMs, offsetMinutes: number): string {
  return `${new Date(instant + minutes(offsetMinutes)).toISOString().slice(0, 19)}${offsetText(offsetMinutes)}`;
}

/** `+01:00`. */
export function offsetText(offsetMinutes: number): string {
  const size = Math.abs(offsetMinutes);
  const two = (count: number) => String(count).padStart(2, '0');
  return `${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
