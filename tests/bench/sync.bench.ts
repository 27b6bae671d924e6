import type { Benchmark, Plot } from './benchmark.ts';
import { measureSync, type SyncFigures } from './measure-sync.ts';

export const sync: Benchmark = {
  about: `Ten generated years of one person (\`ten-years.test-kit.ts\`), the same records in each peer's idiomatic shape: a map from
key to record in Yjs, Automerge and Loro, a cell a record in TinyBase, a document a record in RxDB and PouchDB, a row a record in
Evolu. All in memory in Node, without a disk, each peer in a process of its own, from \`tests/bench/peers\`, which nobody else
installs. Ours counts what goes over the wire sealed and signed, and Evolu's is sealed too: requests and answers of its protocol,
both ways, between its relay's storage and a client that keeps no history beside its rows. The others' bytes are plain, as they
write them: PouchDB's over HTTP to express-pouchdb on this machine, both ways, RxDB's as the JSON that its handlers are given, the
rest as their updates.

- **a new device**: bytes to read, and the time until all of it is in memory, ours with opening the seals and joining.
- **one entry**: a session as what has to be sent of it.
- **thirty days apart**: what each of two sides sends, and the time to merge both (ours: decode and join on both sides).

Not here: times with IndexedDB in a browser.`,
  build: null,
  async measure(say) {
    const figures = await measureSync(say);
    return {
      figures,
      tables: [
        {
          title: 'ten years, in memory',
          columns: ['', 'new device', 'in', 'one entry', 'thirty days', 'merged in'],
          rows: figures.map(({ name, bootstrapBytes, bootstrapMs, entryBytes, mergeBytes, mergeMs }) => [
            name,
            bytes(bootstrapBytes),
            `${bootstrapMs.toFixed(0)} ms`,
            bytes(entryBytes),
            bytes(mergeBytes),
            `${mergeMs.toFixed(1)} ms`,
          ]),
          plot: plotOf(figures),
        },
      ],
    };
  },
};

function plotOf(figures: readonly SyncFigures[]): Plot {
  return {
    name: 'sync-bootstrap',
    unit: 'bytes that a new device reads for ten years',
    scale: 'linear',
    bars: figures.map(({ name, bootstrapBytes }, index) => ({
      name,
      value: bootstrapBytes,
      label: bytes(bootstrapBytes),
      ours: index === 0,
    })),
  };
}

function bytes(count: number): string {
  return `${count.toLocaleString('en')} B`;
}
