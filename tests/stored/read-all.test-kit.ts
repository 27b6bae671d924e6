import 'fake-indexeddb/auto';
import { openDatabase } from '@unslouch/extension/src/adapters/dexie/database.ts';
import { createImportStore } from '@unslouch/extension/src/adapters/dexie/import-store.ts';
import { openLocalStores } from '@unslouch/extension/src/adapters/dexie/local-stores.ts';
import type { LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import { createMemorySecondCopy } from '@unslouch/extension/src/adapters/dexie/stores.test-kit.ts';
import { IDBKeyRange } from 'fake-indexeddb';

/** 2026-03-20T12:00:00Z: five days after the fixtures' entries. */
export const NOW = 1_774_008_000_000;

export function openStored(name: string, indexedDB: IDBFactory) {
  const place = { name, indexedDB, IDBKeyRange };
  const stores = openLocalStores({
    clock: { now: () => NOW },
    secondCopy: createMemorySecondCopy(),
    randomBytes: (length) => new Uint8Array(length).fill(7),
    place,
  });
  return { ...stores, importing: createImportStore(openDatabase(place), { now: () => NOW }) };
}

/** Everything that the product reads from the database, as plain JSON. */
export async function readAll({ entries, settings, sync, importing }: ReturnType<typeof openStored>): Promise<unknown> {
  const imports = await importing.list();
  const read = {
    // Remembered since version 2.
    ...(imports.length > 0 ? { imports } : {}),
    state: await entries.loadState(),
    facts: await entries.loadFactsBetween('2026-03-01' as LocalDay, '2026-03-31' as LocalDay),
    decisions: await entries.loadDecisions(0),
    settings: await settings.load(),
    previous: await settings.loadPrevious('standUpEveryMinutes'),
    membership: await sync.loadMembership(),
    waiting: (await sync.loadWaiting(100)).map(({ row, month, records }) => ({ row, month, records: records.length })),
    pinned: (await sync.loadPinned()).map(({ bytes, hash, ...batch }) => ({ ...batch, bytes: [...bytes], hash: [...hash] })),
    heads: [...(await sync.loadHeads())].map(([device, { sequence, hash }]) => ({ device, sequence, hash: [...hash] })),
    cursor: await sync.loadCursor(),
    outcome: await sync.loadOutcome(),
  };
  return JSON.parse(JSON.stringify(read));
}
