import { currentEpoch } from '@unslouch/shared/domain/account/reduce-chain.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { LIMITS } from '@unslouch/shared/protocol/limits.ts';
import { type RelayProblem, relayProblem } from '@unslouch/shared/protocol/problem-codes.ts';
import type { SegmentHeader } from '@unslouch/shared/protocol/segment.ts';
import { logOf, type SegmentIndex, type VaultState } from './state.ts';

/** What the store knows of the part's month. */
export interface MonthHere {
  /** Null: the month has no segment yet. */
  readonly current: SegmentIndex | null;
  /** Parts that this sealer has left here for version `base + 1`. */
  readonly waiting: readonly WaitingPart[];
}

export interface WaitingPart {
  readonly part: number;
  readonly bytes: number;
  /** SHA-256 of the whole part, base64url. */
  readonly hash: string;
  /** Same for all parts of one seal (`uploadKey`). */
  readonly upload: string;
}

export interface OfferedPart {
  readonly header: SegmentHeader;
  readonly hash: string;
  readonly bytes: number;
}

export type SegmentDecision =
  | { readonly kind: 'repeat'; readonly version: number; readonly missing: readonly number[] }
  | { readonly kind: 'refuse'; readonly problem: RelayProblem }
  | {
      readonly kind: 'keep';
      readonly state: VaultState;
      /** Parts of an upload that this sealer began and gave up. */
      readonly discard: readonly number[];
      readonly missing: readonly number[];
    }
  | {
      readonly kind: 'complete';
      readonly state: VaultState;
      readonly discard: readonly number[];
      readonly index: SegmentIndex;
    };

/**
 * Compare-and-set on the month's version. The relay can't look inside, so it holds the sealer to what it can see: a
 * frontier that names nothing it never got, and that doesn't go behind the one before.
 */
export function acceptSegment(state: VaultState, here: MonthHere, offered: OfferedPart, now: EpochMs): SegmentDecision {
  const { header } = offered;
  const version = header.base + 1;
  const known = here.waiting.find((part) => part.part === header.part && part.hash === offered.hash);
  const current = here.current?.version ?? 0;
  if (known !== undefined && current >= header.base) {
    if (current === header.base || here.current?.sealer === header.sealer) {
      const missing = current === version ? [] : missingParts(header, sameUpload(here.waiting, header));
      return { kind: 'repeat', version: current, missing };
    }
  }
  if (current !== header.base) return refuse('segment-conflict', { version: current });
  if (header.epoch > (currentEpoch(state.chain)?.epoch ?? 0)) return refuse('epoch-unknown', { epoch: header.epoch });
  if (header.frontier.some((entry) => entry.sequence > logOf(state, entry.device).sequence)) {
    return refuse('frontier-ahead', { month: header.month });
  }
  if (here.current !== null && goesBehind(header, here.current))
    return refuse('frontier-behind', { month: header.month });

  const kept = sameUpload(here.waiting, header).filter((part) => part.part !== header.part);
  const discarded = here.waiting.filter((part) => !kept.includes(part));
  const freed = discarded.reduce((sum, part) => sum + part.bytes, 0);
  const bytes = state.bytes - freed + offered.bytes;
  if (bytes > LIMITS.accountBytes) return refuse('account-full', { limit: LIMITS.accountBytes });

  const discard = discarded.map((part) => part.part).filter((part) => part !== header.part);
  const missing = missingParts(header, [...kept, { part: header.part }]);
  if (missing.length > 0) return { kind: 'keep', state: { ...state, bytes }, discard, missing };
  const sequence = state.head + 1;
  return {
    kind: 'complete',
    state: { ...state, bytes, head: sequence, segmentHead: sequence },
    discard,
    index: {
      month: header.month,
      version,
      parts: header.parts,
      bytes: kept.reduce((sum, part) => sum + part.bytes, offered.bytes),
      sequence,
      sealer: header.sealer,
      frontier: header.frontier,
      completedAt: now,
    },
  };
}

/** What parts of one seal have in common. */
export function uploadKey(header: SegmentHeader): string {
  const frontier = header.frontier.map((entry) => `${entry.device}=${entry.sequence}`).sort();
  return [header.epoch, header.parts, ...frontier].join(',');
}

function sameUpload(waiting: readonly WaitingPart[], header: SegmentHeader): readonly WaitingPart[] {
  const upload = uploadKey(header);
  return waiting.filter((part) => part.upload === upload);
}

function missingParts(header: SegmentHeader, here: readonly { readonly part: number }[]): readonly number[] {
  const numbers = Array.from({ length: header.parts }, (_, part) => part);
  return numbers.filter((number) => !here.some((part) => part.part === number));
}

function goesBehind(header: SegmentHeader, current: SegmentIndex): boolean {
  const reached = new Map(header.frontier.map((entry) => [entry.device, entry.sequence]));
  return current.frontier.some((entry) => (reached.get(entry.device) ?? 0) < entry.sequence);
}

function refuse(code: Parameters<typeof relayProblem>[0], params: Readonly<Record<string, number>>): SegmentDecision {
  return { kind: 'refuse', problem: relayProblem(code, params) };
}
