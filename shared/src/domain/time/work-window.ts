import { days, type EpochMs, minutes } from './instant.ts';
import { type LocalDay, localDayOf } from './local-day.ts';
import { localDayNumber, localTimeAt, type Zone } from './zone.ts';

/** When nudges may come: ranges of each weekday in the local zone of the moment. A weekday that is missing has none. */
export type WorkWindow = Readonly<Partial<Record<Weekday, readonly TimeRange[]>>>;

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** `hh:mm` to `hh:mm`, end excluded; an end at or before the start is on the next day, and the range belongs to its start day. */
export type TimeRange = readonly [start: string, end: string];

/** Why nudges may not come now; empty: they may. */
export type WindowReason = 'outsideWindow' | 'dayOff';

export const WEEKDAYS: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Beyond this, the next opening is not worth a search: the window is as good as closed. */
const SEARCH_DAYS = 15;

const DAY_MINUTES = 24 * 60;

export function windowReasons(
  window: WorkWindow,
  daysOff: readonly LocalDay[],
  zone: Zone,
  now: EpochMs,
): readonly WindowReason[] {
  const today = localDayNumber(zone, now);
  const minute = Math.floor((localTimeAt(zone, now) - days(today)) / minutes(1));
  const ranged = [
    ...(covers(window, today, minute) ? [today] : []),
    ...(covers(window, today - 1, minute + DAY_MINUTES) ? [today - 1] : []),
  ];
  if (ranged.some((day) => !isOff(day, daysOff))) return [];
  const reasons: WindowReason[] = ranged.length === 0 ? ['outsideWindow'] : [];
  return ranged.length > 0 || isOff(today, daysOff) ? [...reasons, 'dayOff'] : reasons;
}

/** The next moment at or after `now` at which nudges may come, or null where none is near. */
export function nextOpening(
  window: WorkWindow,
  daysOff: readonly LocalDay[],
  zone: Zone,
  now: EpochMs,
): EpochMs | null {
  if (windowReasons(window, daysOff, zone, now).length === 0) return now;
  const today = localDayNumber(zone, now);
  for (let day = today; day <= today + SEARCH_DAYS; day++) {
    if (isOff(day, daysOff)) continue;
    const openings = rangesOf(window, day)
      .map(([start]) => zone.toInstant(days(day) + minutes(start)))
      .filter((instant) => instant > now);
    if (openings.length > 0) return Math.min(...openings);
  }
  return null;
}

const CLOCK = /^([01]?\d|2[0-4]):([0-5]\d)$/;

/** Minutes of the day, 0 to 1440, or null where the text is no time. */
export function parseClock(text: unknown): number | null {
  const match = typeof text === 'string' ? CLOCK.exec(text) : null;
  if (match === null) return null;
  const minute = Number(match[1]) * 60 + Number(match[2]);
  return minute <= DAY_MINUTES ? minute : null;
}

function isOff(day: number, daysOff: readonly LocalDay[]): boolean {
  return daysOff.length > 0 && daysOff.includes(localDayOf(days(day), 0));
}

function covers(window: WorkWindow, day: number, minute: number): boolean {
  return rangesOf(window, day).some(([start, end]) => minute >= start && minute < end);
}

/** The day's ranges in minutes from its midnight; the end of an overnight one is beyond 1440. */
function rangesOf(window: WorkWindow, day: number): readonly (readonly [number, number])[] {
  const weekday = WEEKDAYS[(((day + EPOCH_WEEKDAY) % 7) + 7) % 7] as Weekday;
  return (window[weekday] ?? []).map(([from, to]) => {
    const start = parseClock(from) ?? 0;
    const end = parseClock(to) ?? DAY_MINUTES;
    return [start, end > start ? end : end + DAY_MINUTES] as const;
  });
}

/** 1970-01-01 was a Thursday. */
const EPOCH_WEEKDAY = 4;
