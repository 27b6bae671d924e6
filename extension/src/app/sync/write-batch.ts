import type { Frontier } from '@unslouch/shared/domain/sync/frontier.ts';
import type { SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import { sealBatch } from '@unslouch/shared/domain/sync/seal/seal-batch.ts';
import type { UtcMonth } from '@unslouch/shared/domain/time/local-day.ts';
import { present } from '@unslouch/shared/lib/assert.ts';
import type { Crypto } from '@unslouch/shared/ports/crypto.ts';
import type { Deflate } from '@unslouch/shared/ports/deflate.ts';
import {
  batchAdditionalData,
  batchSignedBytes,
  encodeBatch,
  encodeBatchHeader,
} from '@unslouch/shared/protocol/batch.ts';
import type { DeviceKeys } from '../../ports/key-store.ts';
import type { Head, PinnedBatch } from '../../ports/sync-store.ts';

export interface BatchDraft {
  readonly month: UtcMonth;
  readonly rows: readonly number[];
  readonly records: readonly SyncRecord[];
  /** What this device had of the others when it wrote. */
  readonly frontier: Frontier;
}

/** Seals, signs and numbers the next batch of this device. Random inside: what is sent again must be these bytes. */
export async function writeBatch(
  ports: { readonly crypto: Crypto; readonly deflate: Deflate },
  keys: DeviceKeys,
  head: Head,
  draft: BatchDraft,
): Promise<PinnedBatch> {
  const { account, device } = keys;
  const epoch = present(keys.epochs.at(-1), 'an epoch');
  const sequence = head.sequence + 1;
  const { headerBytes, body } = await sealBatch(ports, epoch.data, draft, (seal) => {
    const headerBytes = encodeBatchHeader({
      class: 'live',
      month: draft.month,
      epoch: epoch.epoch,
      from: sequence,
      to: sequence,
      previous: head.hash,
      ...seal,
    });
    return { headerBytes, additionalData: batchAdditionalData(account, device, headerBytes) };
  });
  const signed = batchSignedBytes(account, device, headerBytes, await ports.crypto.sha256(body));
  const signature = await ports.crypto.sign(keys.signing.privateKey, signed);
  return {
    firstSequence: sequence,
    lastSequence: sequence,
    bytes: encodeBatch(headerBytes, signature, body),
    hash: await ports.crypto.sha256(signed),
    rows: draft.rows,
  };
}
