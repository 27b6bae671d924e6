import { findExercise } from '@unslouch/shared/domain/exercise/catalogue.ts';
import type { AnyFact, Fact } from '@unslouch/shared/domain/log/fact.ts';
import type { Settings } from '@unslouch/shared/domain/settings/settings.ts';
import { type EpochMs, hours, minutes, seconds } from '@unslouch/shared/domain/time/instant.ts';
import { localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import { parseClock, WEEKDAYS } from '@unslouch/shared/domain/time/work-window.ts';
import { exerciseName } from '../../i18n/exercise-words.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { DayBreak, DayData, TimeSpan } from './day-data.ts';
import { regionsOf } from './offer-of.ts';
import type { TodayInput } from './today-input.ts';

/** Today as the line draws it, from the log and the running bout. */
export function dayDataOf(i18n: I18n, input: TodayInput): DayData {
  const { now, nudgeState } = input;
  const bout = nudgeState?.bout;
  const running = bout ? [{ startTime: bout.startedAt, endTime: nudgeState?.absence?.since ?? now }] : [];
  const day = dayDataAt(i18n, { ...input, at: now });
  return { ...day, now, bouts: [...day.bouts, ...running] };
}

interface AnyDay extends Pick<TodayInput, 'zone' | 'settings' | 'summary'> {
  /** Any moment of the day. */
  readonly at: EpochMs;
}

/** A day as it was. */
export function dayDataAt(i18n: I18n, { at, zone, settings, summary }: AnyDay): DayData {
  const entries = summary?.entries ?? [];
  const offsetMinutes = zone.offsetMinutesAt(at);
  return {
    ...windowOf(settings, at, offsetMinutes),
    now: null,
    offsetMinutes,
    dayOff: settings.daysOff.includes(localDayOf(at, offsetMinutes)),
    bouts: [...entries.flatMap((entry) => (entry.type === 'bout' ? [spanOf(entry)] : []))],
    breaks: entries.flatMap((entry) => breakOf(i18n, entry) ?? []),
    away: entries.flatMap((entry) => (entry.type === 'credit' ? [spanOf(entry)] : [])),
  };
}

/** A break that the person took, rather than an absence. */
export function isBreak(entry: AnyFact): boolean {
  return entry.type === 'session' || (entry.type === 'answer' && entry.value.answer === 'didIt');
}

/** The break that an entry is; null for all that is none. */
export function breakOf(i18n: I18n, entry: AnyFact): DayBreak | null {
  const id = JSON.stringify(entry.id);
  const { startTime } = entry;
  if (entry.type === 'answer') {
    if (entry.value.answer !== 'didIt') return null;
    return { id, startTime, endTime: startTime + minutes(1), kind: entry.value.nudgeType, name: null, region: null };
  }
  if (entry.type !== 'session') return null;
  const { nudgeType, seconds: length, steps } = entry.value;
  const exercise = findExercise(steps[0]?.exercise ?? '');
  return {
    id,
    startTime,
    endTime: startTime + seconds(length),
    kind: nudgeType,
    name: exercise === null ? null : exerciseName(i18n, steps[0]?.exercise ?? exercise.id),
    region: exercise === null ? null : (regionsOf(exercise)[0] ?? null),
  };
}

function spanOf({ startTime, value }: Fact<'bout'> | Fact<'credit'>): TimeSpan {
  return { startTime, endTime: value.endTime };
}

/** Where nothing else is said, the line shows the usual hours. */
const USUAL = { start: 9 * 60, end: 18 * 60 };

function windowOf(
  settings: Settings,
  at: EpochMs,
  offsetMinutes: number,
): { windowStart: EpochMs; windowEnd: EpochMs } {
  const local = at + minutes(offsetMinutes);
  const midnight = Math.floor(local / hours(24)) * hours(24) - minutes(offsetMinutes);
  const weekday = WEEKDAYS[new Date(local).getUTCDay()];
  const ranges = (weekday && settings.workWindow[weekday]) ?? [];
  const starts = ranges.map(([start]) => parseClock(start) ?? USUAL.start);
  const ends = ranges.map(([, end]) => parseClock(end) ?? USUAL.end);
  return {
    windowStart: midnight + minutes(ranges.length === 0 ? USUAL.start : Math.min(...starts)),
    windowEnd: midnight + minutes(ranges.length === 0 ? USUAL.end : Math.max(...ends)),
  };
}
