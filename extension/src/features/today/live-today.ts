import type { Zone } from '@unslouch/shared/domain/time/zone.ts';
import { commonMessages } from '../../i18n/en/common.ts';
import { problemMessages } from '../../i18n/en/problems.ts';
import { todayMessages } from '../../i18n/en/today.ts';
import { chooseLocale, createI18n } from '../../i18n/i18n.ts';
import type { LiveQueries } from '../../ports/live-queries.ts';
import type { Screen } from './screen.ts';
import { screenOf } from './screen-of.ts';
import { type TodayWatch, watchToday } from './watch-today.ts';

interface Today {
  readonly queries: LiveQueries;
  readonly zone: Zone;
  readonly now: () => number;
}

/** The second part of the popup: all that knows rules and data. It is fetched while the first paint is on screen. */
export function liveToday(today: Today, onScreen: (screen: Screen) => void): TodayWatch {
  const catalogues = [commonMessages, todayMessages, problemMessages];
  const i18n = createI18n(chooseLocale('en', navigator.languages), catalogues);
  return watchToday({ ...today, onToday: (input) => onScreen(screenOf(i18n, input)), onFailure: reportError });
}
