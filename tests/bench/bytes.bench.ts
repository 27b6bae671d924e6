import type { Benchmark } from './benchmark.ts';
import { measureBytes } from './measure-bytes.ts';

export const bytes: Benchmark = {
  about: `Gzipped sizes of the production package for Chrome: the script that each page must have before it can draw (its entry and
all that it imports), beside its budget where it has one; its style sheets; and the script that the page lets the browser
fetch alongside because its data needs it.`,
  build: 'production',
  async measure() {
    const figures = measureBytes();
    return {
      figures,
      tables: [
        {
          title: 'the production package for Chrome, gzipped, before the first view',
          columns: ['', 'script', 'budget', 'style', 'alongside'],
          rows: figures.map(({ name, script, limit, style, alongside }) => [
            name,
            kilobytes(script),
            limit === null ? '–' : kilobytes(limit),
            kilobytes(style),
            kilobytes(alongside),
          ]),
        },
      ],
    };
  },
};

function kilobytes(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1)} kB`;
}
