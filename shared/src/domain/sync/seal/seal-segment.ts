import { concatBytes, equalBytes } from '../../../lib/bytes.ts';
import { fail, ok, type Result } from '../../../lib/result.ts';
import type { Crypto, SecretKey } from '../../../ports/crypto.ts';
import type { Deflate } from '../../../ports/deflate.ts';
import { problem } from '../../problem/problem.ts';
import { type DecodedRecords, decodeRecords } from '../codec/decode-records.ts';
import { encodeRecords } from '../codec/encode-records.ts';
import type { SyncRecord } from '../record.ts';
import { type BodySeal, openBody, type SealedBody, sealBody, type WriteHeader } from './body-key.ts';
import { sizeOfClass } from './length-class.ts';
import { pad, unpad } from './padding.ts';
import type { OpenProblem } from './seal-batch.ts';

export interface SealedSegment {
  /** SHA-256 of the columnar bytes: two devices that sealed the same records hold the same hash. */
  readonly hash: Uint8Array;
  readonly parts: readonly SealedBody[];
}

/** The n-th of so many parts, numbered from 0, and the seal that its header has to carry. */
export type WritePartHeader = (part: number, parts: number, seal: BodySeal) => ReturnType<WriteHeader>;

/**
 * Seals a month. The records' columnar bytes are the same wherever the same records are sealed; they are hashed, then
 * deflated, and the deflated bytes cut into parts. A part's plain bytes, padded to a length class:
 *
 *     hash    32 bytes, of the whole month's columnar bytes: parts of different makings never join
 *     bytes   this part's share of the deflated month
 */
export async function sealSegment(
  ports: { readonly crypto: Crypto; readonly deflate: Deflate },
  epoch: SecretKey,
  records: Iterable<SyncRecord>,
  writeHeader: WritePartHeader,
): Promise<SealedSegment> {
  const plain = encodeRecords(records);
  const hash = await ports.crypto.sha256(plain);
  const deflated = await ports.deflate.deflate(plain);
  const count = Math.max(1, Math.ceil(deflated.length / SHARE_BYTES));
  const parts: SealedBody[] = [];
  for (let part = 0; part < count; part++) {
    const share = deflated.subarray(part * SHARE_BYTES, (part + 1) * SHARE_BYTES);
    const padded = pad(concatBytes(hash, share));
    parts.push(await sealBody(ports.crypto, epoch, 'segment', padded, (seal) => writeHeader(part, count, seal)));
  }
  return { hash, parts };
}

export interface SegmentPartBody {
  readonly seal: Pick<BodySeal, 'nonce' | 'commitment'>;
  readonly body: Uint8Array;
  readonly additionalData: Uint8Array;
}

/** The month, from all its parts in order. */
export async function openSegment(
  ports: { readonly crypto: Crypto; readonly deflate: Deflate },
  epoch: SecretKey,
  parts: readonly SegmentPartBody[],
): Promise<Result<DecodedRecords & { readonly hash: Uint8Array }, OpenProblem>> {
  const shares: Uint8Array[] = [];
  let hash: Uint8Array | null = null;
  for (const { seal, body, additionalData } of parts) {
    const padded = await openBody(ports.crypto, epoch, 'segment', seal, body, additionalData);
    if (padded === null) return fail(problem('seal.key', 'permanent'));
    const content = unpad(padded);
    if (content === null || content.length < HASH_BYTES) return fail(problem('seal.contents', 'permanent'));
    hash ??= content.subarray(0, HASH_BYTES);
    if (!equalBytes(hash, content.subarray(0, HASH_BYTES))) return fail(problem('seal.contents', 'permanent'));
    shares.push(content.subarray(HASH_BYTES));
  }
  const plain = await ports.deflate.inflate(concatBytes(...shares), MOST_PLAIN_BYTES);
  if (plain === null || hash === null || !equalBytes(hash, await ports.crypto.sha256(plain)))
    return fail(problem('seal.contents', 'permanent'));
  return ok({ ...decodeRecords(plain), hash });
}

const HASH_BYTES = 32;

/** 507,392 bytes: with hash, header, signature and tag a full part stays below the relay's 512 KiB. */
const SHARE_BYTES = sizeOfClass(173) - 512;

/** 32 parts of 512 KiB, deflated by four: a month of a sample every second stays far below. */
const MOST_PLAIN_BYTES = 67_108_864;
