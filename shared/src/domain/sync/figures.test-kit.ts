import type { Crypto, SecretKey } from '../../ports/crypto.ts';
import type { Deflate } from '../../ports/deflate.ts';
import type { UtcMonth } from '../time/local-day.ts';
import { encodeRecords } from './codec/encode-records.ts';
import { monthOf } from './drawer.ts';
import type { SyncRecord } from './record.ts';
import { sealBatch } from './seal/seal-batch.ts';
import { sealSegment } from './seal/seal-segment.ts';
import { tenYears } from './ten-years.test-kit.ts';

export interface Figures {
  readonly records: number;
  /** Segments with header and signature: all that a new device reads. */
  readonly bootstrapBytes: number;
  readonly segments: number;
  /** Drawers as they lie in IndexedDB. */
  readonly drawerBytes: number;
  /** One logged session as a batch, with what is new of one other device. */
  readonly entryBytes: number;
  /** Thirty days of one device as batches, one a month. */
  readonly thirtyDaysBytes: number;
}

/** A frontier of two devices stands in every segment header. */
const SEGMENT_FRAME_BYTES = 14 + 12 + 32 + 16 + 2 + 2 * 20 + 64;
const BATCH_FRAME_BYTES = 93 + 64;

/** The sizes of docs/sync.md, from ten generated years. Bytes only: no figure here depends on the machine. */
export async function measureSizes(
  ports: { readonly crypto: Crypto; readonly deflate: Deflate },
  epoch: SecretKey,
): Promise<Figures> {
  const months = new Map<UtcMonth, SyncRecord[]>();
  const lastDays: SyncRecord[] = [];
  let [records, drawerBytes, day] = [0, 0, 0];
  for (const ofDay of tenYears(1)) {
    records += ofDay.length;
    drawerBytes += encodeRecords(ofDay).length;
    if (day++ >= 3_620) lastDays.push(...ofDay);
    for (const record of ofDay) {
      const month = months.get(monthOf(record));
      if (month === undefined) months.set(monthOf(record), [record]);
      else month.push(record);
    }
  }
  let bootstrapBytes = 0;
  for (const ofMonth of months.values()) {
    const { parts } = await sealSegment(ports, epoch, ofMonth, bare);
    bootstrapBytes += parts.reduce((sum, { body }) => sum + body.length + SEGMENT_FRAME_BYTES, 0);
  }
  const session = lastDays.find((record) => record.kind === 'fact' && record.type === 'session');
  const batch = async (ofBatch: readonly SyncRecord[]): Promise<number> => {
    const frontier = new Map([['AAAAAAAAAAAAAAAAAAAAAA' as never, 4_000]]);
    return (await sealBatch(ports, epoch, { records: ofBatch, frontier }, bare)).body.length + BATCH_FRAME_BYTES;
  };
  return {
    records,
    bootstrapBytes,
    segments: months.size,
    drawerBytes,
    entryBytes: await batch(session === undefined ? [] : [session]),
    thirtyDaysBytes: await batch(lastDays),
  };
}

function bare() {
  return { headerBytes: new Uint8Array(0), additionalData: new Uint8Array(0) };
}
