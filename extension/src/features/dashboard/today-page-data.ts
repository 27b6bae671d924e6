import type { DaySummary } from '@unslouch/shared/domain/log/day-summary.ts';
import type { Settings } from '@unslouch/shared/domain/settings/settings.ts';
import { addDays, type LocalDay, localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import { WEEKDAYS } from '@unslouch/shared/domain/time/work-window.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { weekFrom } from '../settings/settings-model.ts';
import { isBreak } from '../today/day-data-of.ts';
import { popupIdleData } from '../today/popup-idle-data.ts';
import type { TodayInput } from '../today/screen-of.ts';
import type { ActiveDay, TodayPageData } from './today-page-model.ts';

/** The popup's data, and the week around it. `days`: the last weeks, those with anything. */
export function todayPageData(i18n: I18n, input: TodayInput, days: readonly DaySummary[]): TodayPageData {
  const { now, zone, settings } = input;
  const today = localDayOf(now, zone.offsetMinutesAt(now));
  const breaks = new Map(days.map((day) => [day.day, day.entries.filter(isBreak).length]));
  return {
    ...popupIdleData(i18n, { ...input, offered: openOffer(input) ?? input.offered }),
    localDay: today,
    comingBack: isComingBack(breaks, today),
    stepHours: [],
    week: weekOf(today, i18n.locale).map((day) => ({ localDay: day, state: activeDay(day, today, breaks, settings) })),
    checkIns: [],
  };
}

/** What the open nudge proposes; null while none is open. */
export function openOffer({ nudgeState }: Pick<TodayInput, 'nudgeState'>) {
  const nudge = nudgeState?.nudge;
  if (nudge === undefined || nudge === null || nudge.snoozedUntil !== null) return null;
  return { nudge: nudge.id, type: nudge.type, exercise: nudge.exercise };
}

/** Fewer days without a break are a weekend. Taste. */
const AWAY_DAYS = 3;

/** Breaks were taken here before, but none in the days before this one. */
function isComingBack(breaks: ReadonlyMap<LocalDay, number>, today: LocalDay): boolean {
  const lately = Array.from({ length: AWAY_DAYS }, (_, back) => addDays(today, -1 - back));
  const earlier = [...breaks].some(([day, count]) => day < today && count > 0);
  return earlier && lately.every((day) => (breaks.get(day) ?? 0) === 0);
}

/** From here on a day counts as active: once in the morning, once in the afternoon, and one more. Taste. */
const ACTIVE_FROM = 3;

function activeDay(
  day: LocalDay,
  today: LocalDay,
  breaks: ReadonlyMap<LocalDay, number>,
  { daysOff, workWindow }: Settings,
): ActiveDay {
  const count = breaks.get(day) ?? 0;
  if (count >= ACTIVE_FROM) return 'done';
  if (count > 0) return 'half';
  if (day === today) return 'today';
  const weekday = WEEKDAYS[weekdayNumber(day)];
  const works = weekday !== undefined && (workWindow[weekday] ?? []).length > 0;
  if (!works || daysOff.includes(day)) return 'rest';
  return day > today ? 'none' : 'quiet';
}

/** The seven days around today, from the locale's first. */
function weekOf(today: LocalDay, locale: string): readonly LocalDay[] {
  const weekday = WEEKDAYS[weekdayNumber(today)] ?? 'sun';
  const passed = weekFrom(locale).indexOf(weekday);
  return Array.from({ length: WEEKDAYS.length }, (_, index) => addDays(today, index - passed));
}

/** 0 is Sunday. */
function weekdayNumber(day: LocalDay): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
