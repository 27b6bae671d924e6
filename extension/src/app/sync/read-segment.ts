import { type ChainState, currentEpoch } from '@unslouch/shared/domain/account/reduce-chain.ts';
import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { Frontier } from '@unslouch/shared/domain/sync/frontier.ts';
import type { SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import { openSegment } from '@unslouch/shared/domain/sync/seal/seal-segment.ts';
import type { UtcMonth } from '@unslouch/shared/domain/time/local-day.ts';
import type { Crypto } from '@unslouch/shared/ports/crypto.ts';
import type { Deflate } from '@unslouch/shared/ports/deflate.ts';
import {
  parseSegmentPart,
  type SegmentHeader,
  type SegmentPart,
  segmentAdditionalData,
  segmentSignedBytes,
} from '@unslouch/shared/protocol/segment.ts';
import type { DeviceKeys } from '../../ports/key-store.ts';

/** What the relay says there is. */
export interface ListedSegment {
  readonly month: UtcMonth;
  readonly version: number;
}

export type ReadSegment =
  | {
      readonly kind: 'opened';
      readonly sealer: DeviceId;
      readonly frontier: Frontier;
      readonly records: readonly SyncRecord[];
      /** Blocks that can't be read: the version isn't whole here. */
      readonly problems: readonly Problem[];
    }
  | {
      readonly kind: 'refused';
      readonly problem: Problem;
      readonly sealer: DeviceId | null;
      readonly missingEpoch: number | null;
    }
  /** Of a newer build. */
  | { readonly kind: 'updateNeeded' };

interface Context {
  readonly crypto: Crypto;
  readonly deflate: Deflate;
  readonly keys: DeviceKeys;
  readonly chain: ChainState;
}

/** Verifies all parts of one version against the device chain and what was asked for, then opens the month. */
export async function readSegment(
  context: Context,
  listed: ListedSegment,
  bytes: readonly Uint8Array[],
): Promise<ReadSegment> {
  const { keys } = context;
  const parts: SegmentPart[] = [];
  for (const [index, part] of bytes.entries()) {
    const parsed = parseSegmentPart(part);
    if (!parsed.ok && parsed.problem.code === 'unknown-version') return { kind: 'updateNeeded' };
    const wrong = parsed.ok ? await findWrong(context, listed, parsed.value, index, bytes.length) : parsed.problem;
    if (!parsed.ok || wrong) return refused(wrong ?? problem('segment.misplaced', 'permanent'));
    parts.push(parsed.value);
  }
  const first = parts[0]?.header;
  if (!first || !parts.every(({ header }) => isSameMaking(header, first)))
    return refused(problem('segment.misplaced', 'permanent'));
  const epoch = keys.epochs.find((known) => known.epoch === first.epoch);
  if (!epoch) {
    const missing = problem('segment.epoch-key-missing', 'permanent');
    return { kind: 'refused', problem: missing, sealer: first.sealer, missingEpoch: first.epoch };
  }
  const opened = await openSegment(
    context,
    epoch.data,
    parts.map(({ header, headerBytes, body }) => ({
      seal: header,
      body,
      additionalData: segmentAdditionalData(keys.account, headerBytes),
    })),
  );
  if (!opened.ok) return { kind: 'refused', problem: opened.problem, sealer: first.sealer, missingEpoch: null };
  const { records, problems } = opened.value;
  return { kind: 'opened', sealer: first.sealer, frontier: frontierOf(first), records, problems };
}

/** Another month's, an older version or a stranger's: what a relay might hand out instead. */
async function findWrong(
  { crypto, keys, chain }: Context,
  listed: ListedSegment,
  { header, headerBytes, body, signature }: SegmentPart,
  part: number,
  parts: number,
): Promise<Problem | null> {
  const { month, base } = header;
  const asked = month === listed.month && base + 1 === listed.version && header.part === part && header.parts === parts;
  if (!asked) return problem('segment.misplaced', 'permanent');
  const sealer = chain.devices.find((known) => known.device === header.sealer);
  if (!sealer) return problem('batch.device-unknown', 'permanent');
  if (sealer.revoked && header.epoch === currentEpoch(chain)?.epoch)
    return problem('batch.device-revoked', 'permanent');
  const signed = segmentSignedBytes(keys.account, headerBytes, await crypto.sha256(body));
  const genuine = await crypto.verify(sealer.signKey, signature, signed);
  return genuine ? null : problem('batch.signature-wrong', 'permanent');
}

function isSameMaking(one: SegmentHeader, other: SegmentHeader): boolean {
  return one.sealer === other.sealer && one.epoch === other.epoch && textOf(one) === textOf(other);
}

function textOf({ frontier }: SegmentHeader): string {
  return frontier.map(({ device, sequence }) => `${device}=${sequence}`).join();
}

function frontierOf({ frontier }: SegmentHeader): Frontier {
  return new Map(frontier.map(({ device, sequence }) => [device, sequence]));
}

function refused(why: Problem): ReadSegment {
  return { kind: 'refused', problem: why, sealer: null, missingEpoch: null };
}
