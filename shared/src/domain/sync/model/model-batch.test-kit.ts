import type { DeviceId } from '../../log/fact.ts';
import type { UtcMonth } from '../../time/local-day.ts';
import { encodeRecords } from '../codec/encode-records.ts';
import { type Frontier, frontierEntries } from '../frontier.ts';
import type { SyncRecord } from '../record.ts';

/** A batch without its cryptography: who opens it needs the same key number, and the hash is quick. */
export interface ModelBatch {
  readonly device: DeviceId;
  readonly from: number;
  readonly to: number;
  readonly previous: Uint8Array;
  readonly hash: Uint8Array;
  readonly month: UtcMonth;
  readonly key: number;
  readonly body: Uint8Array;
  readonly frontier: Frontier;
}

export const NO_HASH = new Uint8Array(32);

export function sealModelBatch(
  place: Pick<ModelBatch, 'device' | 'from' | 'to' | 'previous' | 'month' | 'key' | 'frontier'>,
  records: readonly SyncRecord[],
): ModelBatch {
  const body = encodeRecords(records);
  const { device, from, to, month, key, frontier } = place;
  const head = JSON.stringify([device, from, to, month, key, frontierEntries(frontier), [...place.previous]]);
  return { ...place, body, hash: quickHash(head, body) };
}

/** FNV-1a, twice over: enough to tell batches of a test apart. */
function quickHash(head: string, body: Uint8Array): Uint8Array {
  let [a, b] = [0x811c9dc5, 0x1000193];
  const take = (byte: number): void => {
    a = Math.imul(a ^ byte, 0x01000193);
    b = Math.imul(b ^ (byte + 7), 0x01000193);
  };
  for (let i = 0; i < head.length; i++) take(head.charCodeAt(i) & 0xff);
  for (const byte of body) take(byte);
  const hash = new Uint8Array(32);
  const view = new DataView(hash.buffer);
  view.setInt32(0, a);
  view.setInt32(4, b);
  hash[31] = 1;
  return hash;
}
