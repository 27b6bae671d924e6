import type { Benchmark } from './benchmark.ts';
import { measureQueryable } from './measure-queryable.ts';
import type { Spread } from './spread.ts';

export const queryable: Benchmark = {
  about: `What a new device waits for: ten generated years of one person (the workload of docs/sync.md), until every day of them can
be queried, in a page of the extension in headless Chromium with its own IndexedDB.

- **from segments**, the product's own code: every month verified, decrypted, inflated, decoded, joined, and written as days and
  their summaries in a transaction of its own, settings first and then the newest. The sealed bytes lie in memory, so the network
counts for neither side.
- **as rows**, the floor of whatever keeps a row per record: the same records, ready as objects, in one \`bulkPut\` into a
  Dexie table with an index by day. No keys, no decoding, nothing joined or summarised. Nothing can be queried before all of it is.

What it taught: of a CPU profile of the first way, a third was the browser's own work and waiting for it, a sixth the handing over
of 7,300 rows to IndexedDB, a sixth their packing into columns, and no single thing the rest. Ten times as fast would need fewer
rows than two a day.`,
  build: 'e2e',
  async measure(say) {
    const figures = await measureQueryable(say);
    const { records, segments, bytes, rounds, newest, fromSegments, asRows, ratio, goal } = figures;
    const row = (name: string, { min, median, max }: Spread) => [
      name,
      ...[min, median, max].map((ms) => `${ms.toFixed(0)} ms`),
    ];
    return {
      figures,
      tables: [
        {
          title: `${records.toLocaleString('en')} records, ${segments} segments of ${(bytes / 1_000).toFixed(0)} kB together, ${rounds} rounds in turn`,
          columns: ['until it can be queried', 'min', 'median', 'max'],
          rows: [
            row('the newest month, from segments', newest),
            row('all, from segments', fromSegments),
            row('all, as plain Dexie rows', asRows),
          ],
          notes: [`${ratio.toFixed(1)} × as fast (median of the rounds' ratios); goal: at least ${goal} ×.`],
        },
      ],
    };
  },
};
