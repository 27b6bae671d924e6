import { present } from '../../../lib/assert.ts';
import { toBase64Url } from '../../../lib/bytes.ts';
import { fail, ok, type Result } from '../../../lib/result.ts';
import type { Crypto, SecretKey } from '../../../ports/crypto.ts';
import type { Deflate } from '../../../ports/deflate.ts';
import { deviceIdBytes } from '../../account/device-id.ts';
import type { DeviceId } from '../../log/fact.ts';
import { type Problem, problem } from '../../problem/problem.ts';
import { ByteReader } from '../codec/byte-reader.ts';
import { ByteWriter } from '../codec/byte-writer.ts';
import { decodeRecords, type RecordsProblem } from '../codec/decode-records.ts';
import { encodeRecords } from '../codec/encode-records.ts';
import { type Frontier, frontierEntries } from '../frontier.ts';
import type { SyncRecord } from '../record.ts';
import { type BodySeal, openBody, type SealedBody, sealBody, type WriteHeader } from './body-key.ts';
import { pad, unpad } from './padding.ts';

/** What a batch says to whoever can open it. */
export interface BatchContents {
  readonly records: readonly SyncRecord[];
  /**
   * What the writer has of the *other* devices and hadn't when it wrote its batch before (`frontierNews`; everything, in its
   * first). Joined along the writer's chain this is its whole frontier: a relay that offers less is holding something back.
   */
  readonly frontier: Frontier;
}

export type OpenProblem = Problem<'seal.key' | 'seal.contents'>;

/**
 * Seals a batch's contents: plain bytes → raw deflate → padded to a length class → AES-256-GCM. Plain:
 *
 *     devices   varint, then each, sorted: id 16 bytes, sequence varint
 *     records   as encodeRecords writes them, to the end
 */
export async function sealBatch(
  ports: { readonly crypto: Crypto; readonly deflate: Deflate },
  epoch: SecretKey,
  contents: BatchContents,
  writeHeader: WriteHeader,
): Promise<SealedBody> {
  const deflated = await ports.deflate.deflate(encodeContents(contents));
  return sealBody(ports.crypto, epoch, 'batch', pad(deflated), writeHeader);
}

/**
 * The contents, with a problem for every block that can't be read; or why nothing can: the key or the header don't fit, or
 * what is inside isn't what `sealBatch` makes.
 */
export async function openBatch(
  ports: { readonly crypto: Crypto; readonly deflate: Deflate },
  epoch: SecretKey,
  seal: Pick<BodySeal, 'nonce' | 'commitment'>,
  body: Uint8Array,
  additionalData: Uint8Array,
): Promise<Result<BatchContents & { readonly problems: readonly RecordsProblem[] }, OpenProblem>> {
  const padded = await openBody(ports.crypto, epoch, 'batch', seal, body, additionalData);
  if (padded === null) return fail(problem('seal.key', 'permanent'));
  const deflated = unpad(padded);
  const plain = deflated === null ? null : await ports.deflate.inflate(deflated, MOST_PLAIN_BYTES);
  const contents = plain === null ? null : decodeContents(plain);
  return contents === null ? fail(problem('seal.contents', 'permanent')) : ok(contents);
}

/** A batch is 64 KiB at most; columns deflate by three, constant ones by far more, and no honest one by sixty-four. */
const MOST_PLAIN_BYTES = 4_194_304;

function encodeContents({ records, frontier }: BatchContents): Uint8Array {
  const out = new ByteWriter();
  out.varint(frontier.size);
  for (const { device, sequence } of frontierEntries(frontier)) {
    out.bytes(present(deviceIdBytes(device), 'device id'));
    out.varint(sequence);
  }
  out.bytes(encodeRecords(records));
  return out.finish();
}

function decodeContents(plain: Uint8Array) {
  const source = new ByteReader(plain);
  const frontier = new Map<DeviceId, number>();
  for (let left = source.varint(); left > 0 && !source.failed; left--) {
    const device = toBase64Url(source.bytes(16)) as DeviceId;
    frontier.set(device, source.varint());
  }
  if (source.failed) return null;
  return { frontier, ...decodeRecords(source.bytes(source.left)) };
}
