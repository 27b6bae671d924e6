// Dexie's live queries look for a global IndexedDB, whatever database they watch.
import 'fake-indexeddb/auto';
import type { AnyFact, DeviceId, FactId } from '@unslouch/shared/domain/log/fact.ts';
import type { EpochMs, Ms } from '@unslouch/shared/domain/time/instant.ts';
import { createRng, pickIndex } from '@unslouch/shared/lib/rng.ts';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { SecondCopy, SecondCopyContent } from '../../ports/second-copy.ts';
import { type Database, openDatabase } from './database.ts';
import { ensureDevice } from './device-row.ts';
import { createEntryStore } from './entry-store.ts';
import { createLiveQueries } from './live-queries.ts';
import { createSettingsStore } from './settings-store.ts';
import { createSyncStore } from './sync-store.ts';

/** 2026-11-23T09:00:00Z, a Monday. */
export const MONDAY_NINE: EpochMs = 1_795_424_400_000;

/** One device's disk: databases and extension storage survive a restart of its stores. */
export function createDisk(seed = 1) {
  const rng = createRng(seed);
  const place = { name: `unslouch-${seed}`, indexedDB: new IDBFactory(), IDBKeyRange };
  const secondCopy = createMemorySecondCopy();
  let now = MONDAY_NINE;
  const clock = { now: () => now };
  const randomBytes = (length: number) => Uint8Array.from({ length }, () => pickIndex(rng, 256));
  return {
    place,
    secondCopy,
    pass(time: Ms) {
      now += time;
    },
    open() {
      const database = openDatabase(place);
      refuseOtherWrites(database);
      const ready = ensureDevice(database, secondCopy, clock, randomBytes);
      const entries = createEntryStore(database, clock, ready);
      const settings = createSettingsStore(database, entries, secondCopy);
      const sync = createSyncStore(database, clock, ready);
      return { database, entries, settings, sync, live: createLiveQueries(database, ready), ready };
    },
    loseDatabase() {
      Object.assign(place, { indexedDB: new IDBFactory() });
    },
  };
}

/** Whoever writes around `write` does not look whether the disk has room. */
function refuseOtherWrites(database: Database): void {
  let open = 0;
  const write = database.write;
  database.write = (tables, work) =>
    write(tables, async () => {
      open++;
      try {
        return await work();
      } finally {
        open--;
      }
    });
  const refused = async () => {
    throw new Error('Not through write()');
  };
  database.use({
    stack: 'dbcore',
    name: 'refuse-other-writes',
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        return { ...table, mutate: (request) => (open === 0 ? refused() : table.mutate(request)) };
      },
    }),
  });
}

export function createMemorySecondCopy(): SecondCopy {
  let content: SecondCopyContent = {};
  return {
    load: async () => content,
    async save(changes) {
      content = { ...content, ...changes };
    },
    async forgetAccount() {
      const { account: _account, relay: _relay, ...rest } = content;
      content = rest;
    },
    async clear() {
      content = {};
    },
  };
}

export const LAPTOP = 'bGFwdG9wLi4uLi4uLi4uLg' as DeviceId;

export function drinkOfWater(
  change: Partial<{ id: FactId; startTime: EpochMs; score: number; revision: number }> = {},
) {
  const { id = { by: 'person', device: LAPTOP, count: 1 }, startTime = MONDAY_NINE, score = 1, revision = 0 } = change;
  return {
    kind: 'fact',
    id,
    life: 1,
    revision,
    type: 'checkIn',
    startTime,
    offsetMinutes: 0,
    value: { item: 'water', score, region: null },
  } satisfies AnyFact;
}
