import {
  backIcon,
  bookIcon,
  downloadIcon,
  historyIcon,
  keyboardIcon,
  laptopIcon,
  planIcon,
  questionIcon,
  reviewIcon,
  slidersIcon,
  todayIcon,
  weekIcon,
} from '../../ui/icons.ts';

export type DashboardPage =
  | 'today'
  | 'week'
  | 'back'
  | 'review'
  | 'plan'
  | 'library'
  | 'history'
  | 'sources'
  | 'devices'
  | 'decisions'
  | 'shortcuts'
  | 'settings';

export const pageIcons: Readonly<Record<DashboardPage, string>> = {
  today: todayIcon,
  week: weekIcon,
  back: backIcon,
  review: reviewIcon,
  plan: planIcon,
  library: bookIcon,
  history: historyIcon,
  sources: downloadIcon,
  devices: laptopIcon,
  decisions: questionIcon,
  shortcuts: keyboardIcon,
  settings: slidersIcon,
};

/** The address of a page within the dashboard: a plain link, so that every way of opening one works. */
export function pageHref(page: DashboardPage): string {
  return `#${page}`;
}

/** The page that an address names, or null; what comes after a stroke is the page's own. */
export function parsePage(hash: string): DashboardPage | null {
  const name = hash.replace(/^#/, '').replace(/[?/].*$/, '');
  return Object.hasOwn(pageIcons, name) ? (name as DashboardPage) : null;
}
