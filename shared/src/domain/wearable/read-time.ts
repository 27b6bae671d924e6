import type { ZoneBasis } from '../log/fact.ts';
import { type EpochMs, minutes } from '../time/instant.ts';
import { type LocalTime, UTC, type Zone } from '../time/zone.ts';

/** An instant and where its clock stood. */
export interface ZonedInstant {
  readonly instant: EpochMs;
  readonly offsetMinutes: number | null;
}

/** Before wearables and after us: outside, a time is a mistake. Taste. */
const EARLIEST = Date.UTC(2000, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/** No place on earth is further from UTC. */
const WIDEST_OFFSET = 18 * 60;

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d\d(?::?\d\d(?::?\d\d)?)?)?$/;

/** Reads `2026-10-25T06:30:00.000+01:00`, `2026-10-25 06:30:00 +0100`, `…Z`; offset null for `Z`: an instant says no place. */
export function parseInstant(text: unknown): ZonedInstant | null {
  const read = readClock(text);
  if (read === null || read.suffix === null) return null;
  const offset = read.suffix === 'Z' ? 0 : parseOffset(read.suffix);
  if (offset === null) return null;
  const instant = plausible(read.local - minutes(offset));
  return instant === null ? null : { instant, offsetMinutes: read.suffix === 'Z' ? null : offset };
}

/** Reads a wall-clock time; an offset behind it is ignored. */
export function parseLocalTime(text: unknown): LocalTime | null {
  const read = readClock(text);
  return read === null ? null : plausible(read.local);
}

/** Epoch milliseconds that can be true, else null. Seconds are the caller's to multiply. */
export function plausible(instant: number): EpochMs | null {
  return Number.isFinite(instant) && instant >= EARLIEST && instant < LATEST ? Math.round(instant) : null;
}

/** Reads `+01:00`, `-0500`, `+01`, `UTC+0100`, `3600s`, `Z` as minutes east. */
export function parseOffset(text: unknown): number | null {
  if (typeof text !== 'string') return null;
  if (text === 'Z') return 0;
  const seconds = /^(-?\d{1,5})(?:\.0+)?s$/.exec(text);
  if (seconds) return limited(Math.round(Number(seconds[1]) / 60));
  const clock = /^(?:UTC|GMT)?([+-])(\d\d):?(\d\d)?(?::?\d\d)?$/.exec(text.trim());
  if (!clock) return null;
  const size = Number(clock[2]) * 60 + Number(clock[3] ?? 0);
  return limited(clock[1] === '-' ? -size : size);
}

/** An offset and how it is known: the record's own first, the zone asked for second. */
export function settleOffset(
  own: number | null,
  instant: EpochMs,
  zone: Zone | null,
): { readonly offsetMinutes: number | null; readonly zoneBasis: ZoneBasis } {
  if (own !== null) return { offsetMinutes: own, zoneBasis: 'recorded' };
  if (zone !== null) return { offsetMinutes: zone.offsetMinutesAt(instant), zoneBasis: 'assumed' };
  return { offsetMinutes: null, zoneBasis: 'unknown' };
}

/** A wall-clock time of nobody knows where: by the zone asked for, else as if it were UTC. */
export function localToInstant(local: LocalTime, zone: Zone | null): EpochMs {
  return (zone ?? UTC).toInstant(local);
}

function readClock(text: unknown): { readonly local: LocalTime; readonly suffix: string | null } | null {
  if (typeof text !== 'string' || text.length > 40) return null;
  const found = ISO.exec(text.trim());
  if (!found) return null;
  const [, year, month, day, hour, minute, second = '0', fraction = '0', suffix = null] = found;
  const numbers = [year, month, day, hour, minute, second].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const local = Date.UTC(numbers[0], numbers[1] - 1, ...(numbers.slice(2) as [number, number, number, number]));
  const rolledOver =
    new Date(local).getUTCDate() !== numbers[2] || numbers[3] > 23 || numbers[4] > 59 || numbers[5] > 59;
  return rolledOver ? null : { local: local + Math.floor(Number(`0.${fraction}`) * 1_000), suffix };
}

function limited(offset: number): number | null {
  return Math.abs(offset) <= WIDEST_OFFSET ? offset : null;
}
