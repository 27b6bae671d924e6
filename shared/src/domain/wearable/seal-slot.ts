import { canonicalText } from '../../lib/canonical-text.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { fromUtf8, toUtf8 } from '../../lib/utf8.ts';
import type { AgreementKeyPair, Crypto } from '../../ports/crypto.ts';
import type { Deflate } from '../../ports/deflate.ts';
import { type Problem, problem } from '../problem/problem.ts';
import { ByteReader } from '../sync/codec/byte-reader.ts';
import { ByteWriter } from '../sync/codec/byte-writer.ts';
import { decodeRecords, type RecordsProblem } from '../sync/codec/decode-records.ts';
import { encodeRecords } from '../sync/codec/encode-records.ts';
import type { SyncRecord } from '../sync/record.ts';
import { pad, unpad } from '../sync/seal/padding.ts';
import { isMeasured } from './is-measured.ts';
import type { Deletion } from './model.ts';

/** What a provider or a phone told about one day, normalised. */
export interface SlotContents {
  readonly records: readonly SyncRecord[];
  /** What the source took back; the device turns it into retractions of what it holds. */
  readonly deletions: readonly Deletion[];
}

/** The protocol's label and head of the slot; both are bound to what is sealed. */
export interface SlotBinding {
  readonly info: string;
  readonly additionalData: Uint8Array;
}

/**
 * Seals an inbox slot to the account's inbox key: plain bytes → raw deflate → padded → HPKE. Who seals can't open. Plain:
 *
 *     records     varint length, then as encodeRecords writes them
 *     deletions   canonical JSON, UTF-8, to the end
 */
export async function sealSlot(
  ports: { readonly crypto: Crypto; readonly deflate: Deflate },
  inboxKey: Uint8Array,
  contents: SlotContents,
  { info, additionalData }: SlotBinding,
): Promise<Uint8Array> {
  const out = new ByteWriter();
  const records = encodeRecords(contents.records);
  out.varint(records.length);
  out.bytes(records);
  out.bytes(toUtf8(canonicalText(contents.deletions)));
  const { bytes } = pad(await ports.deflate.deflate(out.finish()));
  return ports.crypto.hpkeSeal(inboxKey, info, bytes, additionalData);
}

/** `slot.foreign`: it also held what no source can tell; that was left out. */
export type SlotProblem = RecordsProblem | Problem<'slot.foreign'>;

export async function openSlot(
  ports: { readonly crypto: Crypto; readonly deflate: Deflate },
  inbox: AgreementKeyPair,
  sealed: Uint8Array,
  { info, additionalData }: SlotBinding,
): Promise<
  Result<SlotContents & { readonly problems: readonly SlotProblem[] }, Problem<'seal.key' | 'seal.contents'>>
> {
  const padded = await ports.crypto.hpkeOpen(inbox, info, sealed, additionalData);
  if (padded === null) return fail(problem('seal.key', 'permanent'));
  const deflated = unpad(padded);
  const plain = deflated === null ? null : await ports.deflate.inflate(deflated, MOST_PLAIN_BYTES);
  if (plain === null) return fail(problem('seal.contents', 'permanent'));
  const source = new ByteReader(plain);
  const records = source.bytes(source.varint());
  const deletions = parseDeletions(fromUtf8(source.bytes(source.left)));
  if (source.failed || deletions === null) return fail(problem('seal.contents', 'permanent'));
  const decoded = decodeRecords(records);
  const measured = decoded.records.filter(isMeasured);
  const foreign = measured.length < decoded.records.length ? [problem('slot.foreign', 'permanent')] : [];
  return ok({ records: measured, deletions, problems: [...decoded.problems, ...foreign] });
}

/** One push of a phone is at most 1 MiB of JSON, which is longer than its columns. */
const MOST_PLAIN_BYTES = 4_194_304;

/** Only the relay and our own connectors hold the public key's context, yet anyone may seal to it: shapes are checked. */
function parseDeletions(text: string | null): readonly Deletion[] | null {
  try {
    const deletions: unknown = JSON.parse(text ?? '');
    return Array.isArray(deletions) && deletions.every(isDeletion) ? deletions : null;
  } catch {
    return null;
  }
}

function isDeletion(value: unknown): value is Deletion {
  const { source, kind, target, revision } = (value ?? {}) as Partial<Deletion>;
  if (typeof source !== 'string' || !['steps', 'sleep', 'workout'].includes(String(kind))) return false;
  if (revision !== null && !Number.isSafeInteger(revision)) return false;
  if (target?.kind === 'record') return typeof target.externalId === 'string';
  if (target?.kind === 'allBut' && !(target.externalIds ?? [null]).every((id) => typeof id === 'string')) return false;
  return isSpan(target);
}

function isSpan(target: Partial<Deletion>['target']): boolean {
  if (target?.kind !== 'interval' && target?.kind !== 'allBut') return false;
  return Number.isSafeInteger(target.startTime) && Number.isSafeInteger(target.endTime);
}
