import { type ChainState, currentEpoch } from '@unslouch/shared/domain/account/reduce-chain.ts';
import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { Frontier } from '@unslouch/shared/domain/sync/frontier.ts';
import { judgeBatch, type LogHead } from '@unslouch/shared/domain/sync/judge-batch.ts';
import type { SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import { openBatch } from '@unslouch/shared/domain/sync/seal/seal-batch.ts';
import type { Crypto } from '@unslouch/shared/ports/crypto.ts';
import type { Deflate } from '@unslouch/shared/ports/deflate.ts';
import { type Batch, batchAdditionalData, batchSignedBytes } from '@unslouch/shared/protocol/batch.ts';
import type { DeviceKeys } from '../../ports/key-store.ts';
import type { Head } from '../../ports/sync-store.ts';

/** What a batch of the log is to this device. */
export type ReadBatch =
  /** Its log goes on here. `problems`: parts that can't be read, or all of it; the log stands all the same. */
  | {
      readonly kind: 'next';
      readonly head: Head;
      readonly records: readonly SyncRecord[];
      readonly frontier: Frontier;
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'known' }
  /** Another past, or another batch under a known number: two machines write as one device, or the relay shows two truths. */
  | { readonly kind: 'fork' }
  | { readonly kind: 'refused'; readonly problem: Problem };

interface Context {
  readonly crypto: Crypto;
  readonly deflate: Deflate;
  readonly keys: DeviceKeys;
  readonly chain: ChainState;
}

/** Verifies one batch against the device chain and the writer's own hash chain, then opens it. */
export async function readBatch(
  context: Context,
  device: DeviceId,
  batch: Batch,
  head: LogHead | null,
): Promise<ReadBatch> {
  const { crypto, keys, chain } = context;
  const { header, headerBytes, body, signature } = batch;
  const writer = chain.devices.find((known) => known.device === device);
  if (!writer) return refused('batch.device-unknown');
  // Whoever was revoked doesn't know the epoch that began with it; a batch under it isn't theirs.
  if (writer.revoked && header.epoch === currentEpoch(chain)?.epoch) return refused('batch.device-revoked');
  const signed = batchSignedBytes(keys.account, device, headerBytes, await crypto.sha256(body));
  if (!(await crypto.verify(writer.signKey, signature, signed))) return refused('batch.signature-wrong');

  const hash = await crypto.sha256(signed);
  const verdict = judgeBatch(head ?? undefined, { ...header, hash });
  if (verdict === 'known' || verdict === 'fork') return { kind: verdict };
  if (verdict === 'gap') return refused('batch.gap', { expected: (head?.sequence ?? 0) + 1, got: header.from });

  const next = { kind: 'next', head: { sequence: header.to, hash } } as const;
  const epoch = keys.epochs.find((known) => known.epoch === header.epoch);
  if (!epoch)
    return { ...next, records: [], frontier: new Map(), problems: [problem('batch.epoch-key-missing', 'permanent')] };
  const bound = batchAdditionalData(keys.account, device, headerBytes);
  const opened = await openBatch(context, epoch.data, header, body, bound);
  if (!opened.ok) return { ...next, records: [], frontier: new Map(), problems: [opened.problem] };
  return { ...next, ...opened.value };
}

function refused(code: string, params?: Readonly<Record<string, number>>): ReadBatch {
  return { kind: 'refused', problem: problem(code, 'permanent', params) };
}
