import type { Zone } from '@unslouch/shared/domain/time/zone.ts';
import { problemMessages } from '../../i18n/en/problems.ts';
import type { I18n } from '../../i18n/i18n.ts';
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
export function liveToday(page: I18n, today: Today, onScreen: (screen: Screen) => void): TodayWatch {
  const i18n = page.extend([problemMessages]);
  return watchToday({ ...today, onToday: (input) => onScreen(screenOf(i18n, input)), onFailure: reportError });
}
