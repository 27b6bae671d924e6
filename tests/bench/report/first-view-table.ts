import type { Report } from '../benchmark.ts';
import { type FirstView, measureFirstView } from '../measure-first-view.ts';
import type { Spread } from '../spread.ts';

/** A page's first view beside an empty one, as a table. */
export async function reportFirstView(view: FirstView, name: string): Promise<Report> {
  const figures = await measureFirstView(view);
  const { page, anything, empty, ratio, anythingRatio, goal, shift } = figures;
  const row = (what: string, { min, median, max }: Spread, beside: number | null) => [
    what,
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
          row("today's number from the database painted", page, ratio),
          row('the same of an empty React and Dexie page', empty, null),
        ],
        notes: [
          `Goal: at most ${goal.toFixed(1)} × the empty page (median of the pairs' ratios).`,
          `Layout shift of the ${name}, worst opening: ${shift.toFixed(4)}. Goal: 0.`,
        ],
      },
    ],
  };
}
