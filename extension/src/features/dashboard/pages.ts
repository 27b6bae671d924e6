import {
  backIcon,
  bookIcon,
  downloadIcon,
  historyIcon,
  keyboardIcon,
  laptopIcon,
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

/** The page that an address names, or null. */
export function parsePage(hash: string): DashboardPage | null {
  const name = hash.replace(/^#/, '').replace(/\?.*$/, '');
  return Object.hasOwn(pageIcons, name) ? (name as DashboardPage) : null;
}
