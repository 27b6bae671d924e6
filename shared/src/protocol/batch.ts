import { type AccountId, accountIdBytes } from '../domain/account/account-id.ts';
import { deviceIdBytes } from '../domain/account/device-id.ts';
import type { DeviceId } from '../domain/log/fact.ts';
import type { UtcMonth } from '../domain/time/local-day.ts';
import { asciiBytes } from '../lib/ascii.ts';
import { present } from '../lib/assert.ts';
import { createBinaryReader, createBinaryWriter } from '../lib/binary.ts';
import { concatBytes } from '../lib/bytes.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { LIMITS } from './limits.ts';
import { type RelayProblem, relayProblem } from './problem-codes.ts';
import { LAYOUT_VERSION } from './version.ts';

/**
 * What one push carries.
 *
 *     header 93 bytes, numbers big-endian
 *       version u8 | class u8 | length class u8 | month u16 | epoch u32 | from u32 | to u32
 *       hash of the device's previous batch 32 (zeros at first) | nonce 12 | key commitment 32
 *     Ed25519 signature 64, over batchSignedBytes
 *     body, sealed; its additional data is batchAdditionalData
 *
 * Account and device are authenticated but not repeated: the relay knows both from the token.
 */
export interface Batch {
  readonly header: BatchHeader;
  /** As they came: they are what is signed. */
  readonly headerBytes: Uint8Array;
  readonly signature: Uint8Array;
  readonly body: Uint8Array;
}

export interface BatchHeader {
  readonly class: BatchClass;
  /** Which of the padded sizes the body has before sealing; the sealing code gives it meaning. */
  readonly lengthClass: number;
  readonly month: UtcMonth;
  readonly epoch: number;
  /** Device sequences, both included; the first of a device is 1. */
  readonly from: number;
  readonly to: number;
  readonly previous: Uint8Array;
  readonly nonce: Uint8Array;
  readonly commitment: Uint8Array;
}

export type BatchClass = 'live' | 'backfill' | 'connector';

const CLASSES: readonly BatchClass[] = ['live', 'backfill', 'connector'];
const SIGNED = asciiBytes('unslouch batch v1\0');
const SEALED = asciiBytes('unslouch batch body v1\0');

export const BATCH_HEADER_BYTES = 93;
export const SIGNATURE_BYTES = 64;
/** An AES-GCM tag alone: an empty body is no batch. */
const LEAST_BODY_BYTES = 16;

export function encodeBatchHeader(header: BatchHeader): Uint8Array<ArrayBuffer> {
  const writer = createBinaryWriter();
  writer.u8(LAYOUT_VERSION);
  writer.u8(CLASSES.indexOf(header.class));
  writer.u8(header.lengthClass);
  writer.u16(header.month);
  writer.u32(header.epoch);
  writer.u32(header.from);
  writer.u32(header.to);
  writer.bytes(header.previous);
  writer.bytes(header.nonce);
  writer.bytes(header.commitment);
  return writer.finish();
}

export function encodeBatch(headerBytes: Uint8Array, signature: Uint8Array, body: Uint8Array): Uint8Array<ArrayBuffer> {
  return concatBytes(headerBytes, signature, body);
}

/** Never throws, whatever the bytes. */
export function parseBatch(bytes: Uint8Array): Result<Batch, RelayProblem> {
  if (bytes.length > LIMITS.batchBytes) return fail(relayProblem('too-large', { limit: LIMITS.batchBytes }));
  const reader = createBinaryReader(bytes);
  if (reader.u8() !== LAYOUT_VERSION) return fail(relayProblem('unknown-version'));
  const batchClass = CLASSES[reader.u8()];
  const header = {
    lengthClass: reader.u8(),
    month: reader.u16(),
    epoch: reader.u32(),
    from: reader.u32(),
    to: reader.u32(),
    previous: reader.bytes(32),
    nonce: reader.bytes(12),
    commitment: reader.bytes(32),
  };
  const signature = reader.bytes(SIGNATURE_BYTES);
  const body = reader.rest();
  if (reader.broken || batchClass === undefined || body.length < LEAST_BODY_BYTES) {
    return fail(relayProblem('malformed'));
  }
  if (header.from < 1 || header.to < header.from || header.epoch < 1) return fail(relayProblem('malformed'));
  return ok({
    header: { class: batchClass, ...header },
    headerBytes: bytes.subarray(0, BATCH_HEADER_BYTES),
    signature,
    body,
  });
}

/** What the device signs. The batch's hash, the `previous` of the next, is SHA-256 of the same bytes. */
export function batchSignedBytes(
  account: AccountId,
  device: DeviceId,
  headerBytes: Uint8Array,
  /** SHA-256 of the sealed body. */
  bodyHash: Uint8Array,
): Uint8Array<ArrayBuffer> {
  return concatBytes(SIGNED, ...whose(account, device), headerBytes, bodyHash);
}

/** Additional data of the body's AES-GCM: the header can't be swapped, nor the batch moved to another account or device. */
export function batchAdditionalData(
  account: AccountId,
  device: DeviceId,
  headerBytes: Uint8Array,
): Uint8Array<ArrayBuffer> {
  return concatBytes(SEALED, ...whose(account, device), headerBytes);
}

function whose(account: AccountId, device: DeviceId): readonly Uint8Array[] {
  return [present(accountIdBytes(account), 'account id'), present(deviceIdBytes(device), 'device id')];
}
