import type { Benchmark } from './benchmark.ts';
import { measureBytes } from './measure-bytes.ts';

export const bytes: Benchmark = {
  about: `Gzipped sizes of the production package for Chrome: the script that each page must have before it can draw (its entry and
all that it imports), beside its budget where it has one; and its style sheets.`,
  build: 'production',
  async measure() {
    const figures = measureBytes();
    return {
      figures,
      tables: [
        {
          title: 'the production package for Chrome, gzipped, before the first view',
          columns: ['', 'script', 'budget', 'style'],
          rows: figures.map(({ name, script, limit, style }) => [
            name,
            kilobytes(script),
            limit === null ? '–' : kilobytes(limit),
            kilobytes(style),
          ]),
        },
      ],
    };
  },
};

function kilobytes(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1)} kB`;
}
