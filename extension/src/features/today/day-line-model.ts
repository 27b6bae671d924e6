import { hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { DayLineHop, DayLineProps, DayLineTick } from '../../ui/DayLine.tsx';
import type { DayBreak, DayData, TimeSpan } from './day-data.ts';

/** `hourStyle`: the popup has room for `9`, the dashboard for `9:00`. */
export function dayLineModel(i18n: I18n, day: DayData, hourStyle: 'hour' | 'clock'): DayLineProps {
  const span = widenToWholeHours(day);
  const lines = [...day.breaks.map((taken) => taken.endTime), ...day.bouts.map((bout) => bout.endTime)];
  return {
    title: i18n.t('dayLine.title'),
    hours: span,
    sitting: day.bouts.map(toSpan),
    away: day.away.map(toSpan),
    hops: day.breaks.map((taken) => toHop(i18n, taken, day.offsetMinutes)),
    notes: day.away.map((away) =>
      i18n.t('dayLine.away', {
        time: i18n.clock(away.startTime, day.offsetMinutes),
        span: i18n.minutes(minutesIn(away)),
      }),
    ),
    now: day.now,
    ticks: ticks(i18n, span, day.offsetMinutes, hourStyle),
    emptyNote: day.dayOff
      ? i18n.t('dayLine.dayOff')
      : lines.length === 0 && day.now !== null
        ? i18n.t('dayLine.empty')
        : null,
    dayOff: day.dayOff,
  };
}

function widenToWholeHours(day: DayData) {
  const offset = minutes(day.offsetMinutes);
  const seen = [...day.bouts, ...day.breaks];
  const first = Math.min(day.windowStart, ...seen.map((span) => span.startTime));
  const last = Math.max(day.windowEnd, day.now ?? day.windowEnd, ...seen.map((span) => span.endTime));
  return {
    start: Math.floor((first + offset) / hours(1)) * hours(1) - offset,
    end: Math.ceil((last + offset) / hours(1)) * hours(1) - offset,
  };
}

/** A label every hour; every second one where the day is so long that they would touch. */
function ticks(
  i18n: I18n,
  { start, end }: { readonly start: number; readonly end: number },
  offsetMinutes: number,
  style: 'hour' | 'clock',
): readonly DayLineTick[] {
  const step = end - start > hours(LONG_DAY_HOURS) ? hours(2) : hours(1);
  const count = Math.floor((end - start) / step) + 1;
  return Array.from({ length: count }, (_, index) => {
    const at = start + index * step;
    const localHour = Math.round((at + minutes(offsetMinutes)) / hours(1)) % 24;
    return { at, label: style === 'hour' ? i18n.hour(localHour) : i18n.clock(at, offsetMinutes) };
  });
}

/** Labels of 12 px on 348 px: from the thirteenth hour on they would be closer than their own width. */
const LONG_DAY_HOURS = 12;

function toHop(i18n: I18n, taken: DayBreak, offsetMinutes: number): DayLineHop {
  const time = i18n.clock(taken.startTime, offsetMinutes);
  const span = i18n.minutes(Math.max(1, minutesIn(taken)));
  const label =
    taken.kind === 'workout'
      ? i18n.t('dayLine.workout', { time, span, name: taken.name ?? i18n.t('dayLine.workoutName') })
      : i18n.t(`dayLine.${taken.kind}`, { time, span });
  return {
    id: taken.id,
    ...toSpan(taken),
    region: taken.kind === 'workout' ? taken.region : null,
    label,
  };
}

function toSpan({ startTime, endTime }: TimeSpan) {
  return { start: startTime, end: endTime };
}

function minutesIn({ startTime, endTime }: TimeSpan): number {
  return (endTime - startTime) / minutes(1);
}
