import type { Benchmark } from './benchmark.ts';
import type { FirstView } from './measure-first-view.ts';
import { reportFirstView } from './report/first-view-table.ts';

const POPUP: FirstView = {
  sight: { page: 'popup.html', selector: 'dl dd' },
  size: { width: 380, height: 600 },
  emptyShows: 'dl dd',
  // Taste: a popup with all its years may cost half as much again as one with nothing.
  goal: 1.5,
};

export const popup: Benchmark = {
  about: `Three profiles of headless Chromium, one after the other, get 20,000 sessions, spread over ten years with seven of them
today, written by the extension's own stores. Then two pages are opened in turn, each in a fresh tab, in the end-to-end build:

- **our popup**. It begins with what the database says; only where that takes longer than a tenth of a second it first draws
  the screen that it knew last. Before every opening that memory is put back to the time before the first session, so that the
  number waited for (today's breaks) can only come from the log.
- **an empty popup** (\`extension/src/entrypoints/empty-popup\`), the least that React and Dexie can be: one row, read with
  \`useLiveQuery\`, shown in a paragraph. It shares its library files with ours; production packages don't have it.

A third page of the extension stays open, so that no turn has to start its process. In both an observer, there before the
page's own scripts, sees the number arrive in the document and stamps the end of the frame that shows it, in milliseconds
since the navigation began. Three pairs warm up, fifteen count, of each browser: what a turn shows is whole frames, and one
browser is quicker than the next. What moved by itself until the page was at rest is Chromium's layout-shift sum, of the worst opening.

What it taught: a file of an extension is fetched through the browser's process and costs milliseconds on the way, each. That is
why \`wxt.config.ts\` names the chunks of the popup, and why the popup's page tells the browser of its font before any script
has run; for the same reason all pages share one style sheet. The database needs its milliseconds too: it is asked by a script that needs no other
([decision 004](decisions/004-popup-reads-first.md)).`,
  build: 'e2e',
  measure: () => reportFirstView(POPUP, 'popup'),
};
