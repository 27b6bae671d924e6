import { type DashboardPage, parsePage } from './pages.ts';

/** The pages that can be opened, in two groups: what happened, and what is set up. */
export const PAGE_GROUPS = [
  ['today', 'plan', 'week', 'back', 'library', 'review', 'history'],
  ['sources', 'devices', 'decisions', 'shortcuts', 'settings'],
] as const satisfies readonly [readonly DashboardPage[], readonly DashboardPage[]];

export type OpenPage = (typeof PAGE_GROUPS)[number][number];

/** The page that an address names; the first one for any other. */
export function openPageOf(hash: string): OpenPage {
  const named = parsePage(hash);
  return PAGE_GROUPS.flat().find((page) => page === named) ?? 'today';
}
