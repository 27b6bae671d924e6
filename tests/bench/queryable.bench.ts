import type { Benchmark } from './benchmark.ts';
import { measureQueryable } from './measure-queryable.ts';
import type { Spread } from './spread.ts';

export const queryable: Benchmark = {
  about: `What a new device waits for: ten generated years of one person (the workload of docs/sync.md), until every day of them can
be queried, in a page of the extension in headless Chromium with its own IndexedDB.

- **from segments**, the product's own code: every month verified, decrypted, inflated, decoded, joined, and written as days and
  their summaries in a transaction of its own. The sealed bytes lie in memory, so the network counts for neither side.
- **as rows**, the floor of whatever keeps a row per record: the same records, ready as objects, in one \`bulkPut\` into a
  Dexie table with an index by day. No keys, no decoding, nothing joined or summarised.`,
  build: 'e2e',
  async measure(say) {
    const figures = await measureQueryable(say);
    const { records, segments, bytes, rounds, fromSegments, asRows, ratio, goal } = figures;
    const row = (name: string, { min, median, max }: Spread) => [
      name,
      ...[min, median, max].map((ms) => `${ms.toFixed(0)} ms`),
    ];
    return {
      figures,
      tables: [
        {
          title: `${records.toLocaleString('en')} records, ${segments} segments of ${(bytes / 1_000).toFixed(0)} kB together, ${rounds} rounds in turn`,
          columns: ['until all can be queried', 'min', 'median', 'max'],
          rows: [row('from segments', fromSegments), row('the same data as plain Dexie rows', asRows)],
          notes: [`${ratio.toFixed(1)} × as fast (median of the rounds' ratios); goal: at least ${goal} ×.`],
        },
      ],
    };
  },
};
