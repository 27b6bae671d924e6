import { days, type EpochMs, minutes } from './instant.ts';
import { addDays, type LocalDay, localDayOf } from './local-day.ts';
import { localTimeAt, type Zone } from './zone.ts';

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
  const today = localDayOf(now, zone.offsetMinutesAt(now));
  const minute = Math.floor((localTimeAt(zone, now) - midnightOf(today)) / minutes(1));
  const yesterday = addDays(today, -1);
  const holding = [
    ...(covers(window, today, minute) ? [today] : []),
    ...(covers(window, yesterday, minute + DAY_MINUTES) ? [yesterday] : []),
  ];
  if (holding.some((day) => !daysOff.includes(day))) return [];
  const reasons: WindowReason[] = holding.length === 0 ? ['outsideWindow'] : [];
  return holding.length > 0 || daysOff.includes(today) ? [...reasons, 'dayOff'] : reasons;
}

/** The next moment at or after `now` at which nudges may come, or null where none is near. */
export function nextOpening(
  window: WorkWindow,
  daysOff: readonly LocalDay[],
  zone: Zone,
  now: EpochMs,
): EpochMs | null {
  if (windowReasons(window, daysOff, zone, now).length === 0) return now;
  const today = localDayOf(now, zone.offsetMinutesAt(now));
  for (let ahead = 0; ahead <= SEARCH_DAYS; ahead++) {
    const day = addDays(today, ahead);
    if (daysOff.includes(day)) continue;
    const openings = rangesOf(window, day)
      .map(([start]) => zone.toInstant(midnightOf(day) + minutes(start)))
      .filter((instant) => instant > now);
    if (openings.length > 0) return Math.min(...openings);
  }
  return null;
}

/** Minutes of the day, 0 to 1440, or null where the text is no time. */
export function parseClock(text: unknown): number | null {
  if (typeof text !== 'string') return null;
  const match = /^([01]?\d|2[0-4]):([0-5]\d)$/.exec(text);
  if (match === null) return null;
  const minute = Number(match[1]) * 60 + Number(match[2]);
  return minute <= DAY_MINUTES ? minute : null;
}

function covers(window: WorkWindow, day: LocalDay, minute: number): boolean {
  return rangesOf(window, day).some(([start, end]) => minute >= start && minute < end);
}

/** The day's ranges in minutes from its midnight; the end of an overnight one is beyond 1440. */
function rangesOf(window: WorkWindow, day: LocalDay): readonly (readonly [number, number])[] {
  const weekday = WEEKDAYS[new Date(midnightOf(day)).getUTCDay()] as Weekday;
  return (window[weekday] ?? []).map(([from, to]) => {
    const start = parseClock(from) ?? 0;
    const end = parseClock(to) ?? DAY_MINUTES;
    return [start, end > start ? end : end + DAY_MINUTES] as const;
  });
}

function midnightOf(day: LocalDay): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / days(1)) * days(1);
}
