import type { Benchmark } from './benchmark.ts';
import type { FirstView } from './measure-first-view.ts';
import { reportFirstView } from './report/first-view-table.ts';

const DASHBOARD: FirstView = {
  sight: { page: 'options.html', selector: 'dl dd' },
  size: { width: 1280, height: 800 },
  emptyShows: 'dl dd',
  // Taste: a page with a day, a back and weeks on it may cost three empty ones.
  goal: 3,
};

export const dashboard: Benchmark = {
  about: `The same as for the popup, of the dashboard's first page: today, with the number of its breaks painted. It remembers nothing
from the last time, so whatever it paints first is right.`,
  build: 'e2e',
  measure: () => reportFirstView(DASHBOARD, 'dashboard'),
};
