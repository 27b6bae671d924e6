/**
 * Writes the database of today's schema, filled with one of everything, as `v<version>.json`, and what the product reads from
 * it. Run once, with the change that makes a version; from then on the file only gets read:
 *
 *     node tests/stored/freeze.ts
 */
import { writeFileSync } from 'node:fs';
import { monthOf } from '@unslouch/shared/domain/sync/drawer.ts';
import { anyFact, aSession, retractionOf, someSteps } from '@unslouch/shared/domain/sync/records.test-kit.ts';
import { createRng } from '@unslouch/shared/lib/rng.ts';
import { IDBFactory } from 'fake-indexeddb';
import { dumpDatabase } from './dump.test-kit.ts';
import { NOW, openStored, readAll } from './read-all.test-kit.ts';

const indexedDB = new IDBFactory();
const stores = openStored('frozen', indexedDB);
const rng = createRng(1);

const steps = [9, 10, 11].map((hour) => someSteps(hour, hour * 100));
const facts = [aSession(1), aSession(2, { startTime: aSession(2).startTime + 60_000 }), ...steps];
await stores.entries.appendAll({
  facts: [...facts, ...Array.from({ length: 60 }, () => anyFact(rng))],
  nudgeState: { version: 1, dueAt: 1_774_000_000_000 },
  session: { startedAt: 1_774_000_000_000, step: 2 },
  decision: { id: 'device/1', at: 1_774_000_000_000, decision: { kind: 'fire', reasons: [] } },
});
await stores.settings.save({ standUpEveryMinutes: 30, equipment: ['resistance_band'] });
await stores.settings.save({ standUpEveryMinutes: 45 });
await stores.sync.join({ account: 'an account', relay: 'https://relay.example.org' });
await stores.entries.appendAll({ retractions: [retractionOf(aSession(2))] });
const [first, second] = await stores.sync.loadWaiting(2);
if (!first || !second) throw new Error('Nothing waits.');
const batch = (sequence: number, row: number) => ({
  firstSequence: sequence,
  lastSequence: sequence,
  bytes: Uint8Array.of(1, 2, sequence),
  hash: new Uint8Array(32).fill(sequence),
  rows: [row],
});
await stores.sync.pin([batch(1, first.row)]);
await stores.sync.acknowledge(batch(1, first.row));
await stores.sync.pin([batch(2, second.row)]);
await stores.sync.apply({
  records: [],
  covered: [],
  batches: [],
  heads: new Map(),
  claimed: new Map(),
  slots: [],
  quarantined: [
    { from: 'batch', problem: { code: 'seal.key', permanent: true }, device: null, sequence: 3, bytes: Uint8Array.of(9) },
  ],
  cursor: { generation: 'AAAAAAAAAAAAAAAAAAAAAA', after: 5 },
});
await stores.sync.saveOutcome({ problem: { code: 'offline', permanent: false }, failures: 2, retryAt: 1_774_008_010_000 }, false);
const { importing } = stores;
const counts = { added: 3, merged: 0, known: 0, removed: 0 };
const imported = { id: 'an import', startedAt: NOW, files: ['export.zip'], kinds: ['apple-health'], leftOut: 1, covered: [] };
await importing.put({ ...imported, state: 'done', counts });
await importing.write('an import', monthOf(someSteps(12, 50)), [someSteps(12, 50)], []);
const expected = await readAll(stores);
stores.close();

const dump = await dumpDatabase('frozen', indexedDB);
const file = new URL(`./v${dump.version}.json`, import.meta.url);
writeFileSync(file, `${JSON.stringify({ dump, expected }, null, 1)}\n`);
console.log(`Wrote ${file.pathname.split('/').at(-1)}.`);
