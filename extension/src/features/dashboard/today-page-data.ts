import type { DaySummary } from '@unslouch/shared/domain/day/day-summary.ts';
import { type RunningBout, sittingTruth } from '@unslouch/shared/domain/log/sitting-truth.ts';
import { sittingMs } from '@unslouch/shared/domain/nudge/bout.ts';
import type { Settings } from '@unslouch/shared/domain/settings/settings.ts';
import { addDays, type LocalDay, localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { ACTIVE_FROM, asksNothing, daysFrom, weekAround } from '../insights/day-figures.ts';
import { weekFrom } from '../settings/settings-model.ts';
import { isBreak } from '../today/day-data-of.ts';
import { popupIdleData } from '../today/popup-idle-data.ts';
import type { TodayInput } from '../today/today-input.ts';
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
    stepDays: stepDays(days, today),
    week: weekAround(today, weekFrom(i18n.locale)).map((day) => ({
      localDay: day,
      state: activeDay(day, today, breaks, settings),
    })),
    sitting: sittingTruth(input.summary?.entries ?? [], runningBout(input)),
  };
}

/** The bout that grows now, as far as the background has seen it. */
function runningBout({ nudgeState, now }: TodayInput): RunningBout | null {
  const bout = nudgeState?.bout;
  if (nudgeState === null || !bout) return null;
  const ms = Math.max(0, sittingMs(nudgeState, now) - bout.unknownMs);
  return { startTime: bout.startedAt, endTime: nudgeState.absence?.since ?? now, ms };
}

const STEP_DAYS = 10;

function stepDays(days: readonly DaySummary[], today: LocalDay): readonly (number | null)[] {
  const steps = new Map(days.map(({ day, wearable }) => [day, wearable?.steps?.stepCount ?? null]));
  const shown = daysFrom(addDays(today, 1 - STEP_DAYS), today).map((day) => steps.get(day) ?? null);
  return shown.every((count) => count === null) ? [] : shown;
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

function activeDay(
  day: LocalDay,
  today: LocalDay,
  breaks: ReadonlyMap<LocalDay, number>,
  settings: Settings,
): ActiveDay {
  const count = breaks.get(day) ?? 0;
  if (count >= ACTIVE_FROM) return 'done';
  if (count > 0) return 'half';
  if (day === today) return 'today';
  if (asksNothing(day, settings)) return 'rest';
  return day > today ? 'none' : 'quiet';
}
