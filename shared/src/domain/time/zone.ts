import { days, type EpochMs, minutes } from './instant.ts';

/** The wall clock of one place. */
export interface Zone {
  /** IANA name, or an offset such as `+05:45` where the name is unknown to this engine. */
  readonly name: string;
  /** Minutes east of UTC at the instant, e.g. 60 in London in July. A whole number. */
  offsetMinutesAt(instant: EpochMs): number;
  /** The instant at which the wall clock shows the given time; the earlier of two, and the moment of the gap's end for a skipped one. */
  toInstant(local: LocalTime): EpochMs;
}

/** A wall-clock time as if it were UTC: `Date.UTC(2026, 10, 23, 9)` is nine in the morning, wherever. */
export type LocalTime = number;

/** All offsets of the last decades change on a quarter of an hour of UTC. */
const QUARTER = minutes(15);

/** No zone changes its offset twice in a day. And further than any zone's offset is from any other's. */
const A_DAY = days(1);

/** Days remembered: a year and a bit. */
const MOST_DAYS = 400;

/** Null where this engine doesn't know the name. */
export function createZone(name: string): Zone | null {
  const format = createFormat(name);
  if (format === null) return null;
  /** The offset of each UTC day that has only one: asking `Intl` costs more than all the rest of a decision. */
  const known = new Map<number, number | null>();

  function offsetMinutesAt(instant: EpochMs): number {
    const day = Math.floor(instant / A_DAY);
    let offset = known.get(day);
    if (offset === undefined) {
      offset = offsetOfDay(day);
      if (known.size >= MOST_DAYS) known.clear();
      known.set(day, offset);
    }
    return offset ?? readOffset(format as Intl.DateTimeFormat, Math.floor(instant / QUARTER) * QUARTER);
  }

  function offsetOfDay(day: number): number | null {
    const first = readOffset(format as Intl.DateTimeFormat, day * A_DAY);
    return first === readOffset(format as Intl.DateTimeFormat, (day + 1) * A_DAY - QUARTER) ? first : null;
  }

  function toInstant(local: LocalTime): EpochMs {
    const before = minutes(offsetMinutesAt(local - A_DAY));
    const after = minutes(offsetMinutesAt(local + A_DAY));
    const candidates = [local - Math.max(before, after), local - Math.min(before, after)];
    for (const instant of candidates) if (instant + minutes(offsetMinutesAt(instant)) === local) return instant;
    return endOfGap(candidates[0] as EpochMs, candidates[1] as EpochMs);
  }

  /** The clock jumped over the asked time somewhere between the two: find the first instant of the new offset. */
  function endOfGap(low: EpochMs, high: EpochMs): EpochMs {
    const old = offsetMinutesAt(low);
    let from = Math.floor(low / QUARTER);
    let to = Math.ceil(high / QUARTER);
    while (to - from > 1) {
      const middle = Math.floor((from + to) / 2);
      if (offsetMinutesAt(middle * QUARTER) === old) from = middle;
      else to = middle;
    }
    return to * QUARTER;
  }

  return { name, offsetMinutesAt, toInstant };
}

/** Where nothing better is known. */
export const UTC: Zone = { name: 'UTC', offsetMinutesAt: () => 0, toInstant: (local) => local };

export function localTimeAt(zone: Zone, instant: EpochMs): LocalTime {
  return instant + minutes(zone.offsetMinutesAt(instant));
}

/** Days since 1970-01-01 of the date on the wall. */
export function localDayNumber(zone: Zone, instant: EpochMs): number {
  return Math.floor(localTimeAt(zone, instant) / A_DAY);
}

function createFormat(name: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'gregory',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null; // RangeError: the only way the standard tells that a zone is unknown
  }
}

function readOffset(format: Intl.DateTimeFormat, instant: EpochMs): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  return Math.round((local - instant) / minutes(1));
}
