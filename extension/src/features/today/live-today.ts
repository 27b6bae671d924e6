import { parseSettings } from '@unslouch/shared/domain/settings/parse-settings.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import type { Zone } from '@unslouch/shared/domain/time/zone.ts';
import { problemMessages } from '../../i18n/en/problems.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { LiveQueries } from '../../ports/live-queries.ts';
import type { StoredToday } from '../../ports/stored-today.ts';
import type { Screen } from './screen.ts';
import { screenOf } from './screen-of.ts';
import { todayOf } from './today-of.ts';
import { type TodayWatch, watchToday } from './watch-today.ts';

interface Today {
  readonly queries: LiveQueries;
  readonly zone: Zone;
  readonly now: () => number;
}

/** The screen after one look at the database. */
export function screenOfStored(
  page: I18n,
  { state, settings, sync, days }: StoredToday,
  zone: Zone,
  now: EpochMs,
): Screen {
  const today = localDayOf(now, zone.offsetMinutesAt(now));
  const summary = days.find(({ day }) => day === today) ?? null;
  const known = { state, settings: parseSettings(settings).settings, sync, summary, days };
  return screenOf(page.extend([problemMessages]), todayOf(known, zone, now));
}

/** Every screen from now on. */
export function liveToday(page: I18n, today: Today, onScreen: (screen: Screen) => void): TodayWatch {
  const i18n = page.extend([problemMessages]);
  return watchToday({ ...today, onToday: (input) => onScreen(screenOf(i18n, input)), onFailure: reportError });
}
