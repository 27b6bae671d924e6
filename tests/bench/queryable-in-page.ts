import { openDatabase } from '@unslouch/extension/src/adapters/dexie/database.ts';
import { ensureDevice } from '@unslouch/extension/src/adapters/dexie/device-row.ts';
import { loadSummaries } from '@unslouch/extension/src/adapters/dexie/load-summaries.ts';
import { createSyncStore } from '@unslouch/extension/src/adapters/dexie/sync-store.ts';
import { systemClock } from '@unslouch/extension/src/adapters/system/clock.ts';
import { randomBytes } from '@unslouch/extension/src/adapters/system/random-bytes.ts';
import { readSegments } from '@unslouch/extension/src/app/sync/read-segments.ts';
import type { SyncRun } from '@unslouch/extension/src/app/sync/sync-run.ts';
import type { SecondCopy } from '@unslouch/extension/src/ports/second-copy.ts';
import { createEpochSecret, deriveEpochKeys } from '@unslouch/shared/crypto/epoch-keys.ts';
import { createWebCrypto } from '@unslouch/shared/crypto/web-crypto.ts';
import { createWebDeflate } from '@unslouch/shared/crypto/web-deflate.ts';
import type { WebEngine } from '@unslouch/shared/crypto/web-engine.ts';
import { accountIdOf } from '@unslouch/shared/domain/account/account-id.ts';
import { monthOf } from '@unslouch/shared/domain/sync/drawer.ts';
import { factKey } from '@unslouch/shared/domain/sync/fact-key.ts';
import type { SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import { sealSegment } from '@unslouch/shared/domain/sync/seal/seal-segment.ts';
import { tenYears } from '@unslouch/shared/domain/sync/ten-years.test-kit.ts';
import { groupBy } from '@unslouch/shared/lib/group.ts';
import { ok } from '@unslouch/shared/lib/result.ts';
import {
  encodeSegmentHeader,
  encodeSegmentPart,
  segmentAdditionalData,
  segmentSignedBytes,
} from '@unslouch/shared/protocol/segment.ts';
import type { SegmentList } from '@unslouch/shared/protocol/segments.ts';
import { Dexie } from 'dexie';

const ports = {
  crypto: createWebCrypto(globalThis.crypto as WebEngine),
  deflate: createWebDeflate(globalThis),
  clock: systemClock,
};
const SEALER = 'AAAAAAAAAAAAAAAAAAAAAA' as never;

/** Ten years as a relay would hand them out, and the same records as objects in memory. None of this is timed. */
export async function prepare() {
  const { crypto } = ports;
  const signing = await crypto.createSigningKeys();
  const account = await accountIdOf(crypto, signing.publicKey);
  const epoch = await deriveEpochKeys(crypto, account, 1, createEpochSecret(crypto));
  const records = [...tenYears(1)].flat();
  const parts = new Map<number, readonly Uint8Array[]>();
  const segments: SegmentList['segments'] = [];
  for (const [month, ofMonth] of groupBy(records, monthOf)) {
    const common = { month, base: 0, epoch: 1, sealer: SEALER, frontier: [{ device: SEALER, sequence: 1 }] };
    const sealed = await sealSegment(ports, epoch.data, ofMonth, (part, count, seal) => {
      const headerBytes = encodeSegmentHeader({ ...common, ...seal, part, parts: count });
      return { headerBytes, additionalData: segmentAdditionalData(account, headerBytes) };
    });
    const encoded: Uint8Array[] = [];
    for (const { headerBytes, body } of sealed.parts) {
      const signed = segmentSignedBytes(account, headerBytes, await crypto.sha256(body));
      encoded.push(encodeSegmentPart(headerBytes, await crypto.sign(signing.privateKey, signed), body));
    }
    parts.set(month, encoded);
    const bytes = encoded.reduce((sum, part) => sum + part.length, 0);
    segments.push({
      month,
      version: 1,
      parts: encoded.length,
      bytes,
      sequence: 1,
      sealer: SEALER,
      frontier: common.frontier,
    });
  }
  const device = { device: SEALER, signKey: signing.publicKey, agreementKey: signing.publicKey, revoked: false };
  const chain = { account, devices: [device], epochs: [{ ...epoch, inboxKey: signing.publicKey }] };
  const relay = {
    loadSegments: async () => ok({ generation: SEALER, head: 1, segments }),
    loadSegmentPart: async (month: number, _: number, part: number) => ok(parts.get(month)?.[part]),
  };
  const session = { ask: (question: (to: typeof relay) => unknown) => question(relay) };
  const keys = { account, device: 'BBBBBBBBBBBBBBBBBBBBBA', epochs: [epoch] };
  const rows = records.map((record) => ({ ...record, key: rowKey(record), day: dayOf(record) }));
  const bytes = segments.reduce((sum, segment) => sum + segment.bytes, 0);
  return { run: { session, keys, chain }, rows, bytes, records: records.length, segments: segments.length };
}

type Prepared = Awaited<ReturnType<typeof prepare>>;

/**
 * The product's own way of a new device: verify, decrypt, inflate, decode, join, write days and summaries, month by month. In
 * milliseconds until the newest month can be queried, and until all can.
 */
export async function fromSegments({ run }: Prepared): Promise<{ readonly newest: number; readonly all: number }> {
  const database = openDatabase({ name: 'bench segments' });
  await database.delete();
  await database.open();
  const ready = ensureDevice(database, NO_COPY, systemClock, randomBytes);
  const merged: number[] = [];
  const plain = createSyncStore(database, systemClock, ready);
  const store: typeof plain = {
    ...plain,
    async mergeSegment(segment) {
      await plain.mergeSegment(segment);
      if (segment.month !== 0) merged.push(performance.now());
    },
  };
  await ready;
  const began = performance.now();
  const read = await readSegments({ ...run, ports: { ...ports, store } } as unknown as SyncRun);
  const days = await loadSummaries(database, '2016-01-01' as never, '2026-12-31' as never);
  const all = performance.now() - began;
  if (!read.ok || days.length < 3_650) throw new Error(`Read ${days.length} days: ${JSON.stringify(read)}`);
  await database.delete();
  return { newest: (merged[0] ?? Number.NaN) - began, all };
}

/** The same records as rows of one table with an index by day, from objects that are there already: no network, no keys. */
export async function asRows({ rows }: Prepared): Promise<number> {
  const database = new Dexie('bench rows');
  database.version(1).stores({ records: 'key, day' });
  await database.delete();
  await database.open();
  const table = database.table('records');
  const began = performance.now();
  await table.bulkPut(rows);
  const days = await table.orderBy('day').uniqueKeys();
  const took = performance.now() - began;
  if (days.length < 3_650) throw new Error(`Wrote ${days.length} days`);
  await database.delete();
  return took;
}

/** The workload holds facts and settings alone. */
function rowKey(record: SyncRecord): string {
  if (record.kind === 'fact') return factKey(record.id);
  if (record.kind === 'register') return record.key;
  throw new Error(`No row for a ${record.kind}`);
}

function dayOf(record: { readonly kind: string; readonly startTime?: number }): number {
  return record.startTime === undefined ? 0 : Math.floor(record.startTime / 86_400_000);
}

const NO_COPY: SecondCopy = {
  load: async () => ({}),
  save: async () => {},
  forgetAccount: async () => {},
  clear: async () => {},
};
