import type { Benchmark } from './benchmark.ts';
import { measurePopup } from './measure-popup.ts';
import type { Spread } from './spread.ts';

export const popup: Benchmark = {
  about: `A profile of headless Chromium gets 20,000 sessions, spread over ten years with seven of them today, written by the
extension's own stores. Then two pages are opened in turn, each in a fresh tab, in the end-to-end build:

- **our popup**. It begins with what the database says; only where that takes longer than a tenth of a second it first draws
  the screen that it knew last. Before every opening that memory is put back to the time before the first session, so that the
  number waited for (today's breaks) can only come from the log.
- **an empty popup** (\`extension/src/entrypoints/empty-popup\`), the least that React and Dexie can be: one row, read with
  \`useLiveQuery\`, shown in a paragraph. It shares its library files with ours; production packages don't have it.

In both an observer, there before the page's own scripts, sees the number arrive in the document and stamps the end of the
frame that shows it, in milliseconds since the navigation began. Three pairs warm up, twenty-one count.

What it taught: a file of an extension is fetched through the browser's process and costs milliseconds on the way, each. That is
why \`wxt.config.ts\` names the chunks of the popup, and why the popup's page tells the browser of its font before any script
has run. The database needs its milliseconds too: it is asked by a script that needs no other
([decision 004](decisions/004-popup-reads-first.md)).`,
  build: 'e2e',
  async measure() {
    const figures = await measurePopup();
    const { popup, anything, empty, ratio, anythingRatio, goal } = figures;
    const row = (name: string, { min, median, max }: Spread, beside: number | null) => [
      name,
      ...[min, median, max].map((ms) => `${ms.toFixed(0)} ms`),
      beside === null ? '' : `${beside.toFixed(2)} ×`,
    ];
    return {
      figures,
      tables: [
        {
          title: `${figures.sessions.toLocaleString('en')} sessions over ten years, ${figures.pairs} pairs in turn, headless Chromium`,
          columns: ['navigation to', 'min', 'median', 'max', 'of empty'],
          rows: [
            row('any number painted, perhaps a remembered one', anything, anythingRatio),
            row("today's number from the database painted", popup, ratio),
            row('the same of an empty React and Dexie popup', empty, null),
          ],
          notes: [`Goal: at most ${goal.toFixed(1)} × the empty popup (median of the pairs' ratios).`],
        },
      ],
    };
  },
};
