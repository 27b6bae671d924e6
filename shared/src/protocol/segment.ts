import { type AccountId, accountIdBytes } from '../domain/account/account-id.ts';
import { deviceIdBytes } from '../domain/account/device-id.ts';
import type { DeviceId } from '../domain/log/fact.ts';
import type { UtcMonth } from '../domain/time/local-day.ts';
import { asciiBytes } from '../lib/ascii.ts';
import { present } from '../lib/assert.ts';
import { createBinaryReader, createBinaryWriter } from '../lib/binary.ts';
import { concatBytes, toBase64Url } from '../lib/bytes.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { LIMITS } from './limits.ts';
import { type RelayProblem, relayProblem } from './problem-codes.ts';
import { LAYOUT_VERSION } from './version.ts';

/**
 * One part of a sealed month.
 *
 *     header
 *       version u8 | length class u8 | month u16 | part u8 | parts u8 | epoch u32 | base u32
 *       nonce 12 | key commitment 32 | sealer 16 | devices in the frontier u16, then each: device 16, sequence u32
 *     Ed25519 signature 64 by the sealer, over segmentSignedBytes
 *     body, sealed; its additional data is segmentAdditionalData
 *
 * Version `base + 1` replaces version `base` (0: there was none) when its last missing part arrives; every part of one
 * version has the same header but for part, nonce, commitment and length class.
 */
export interface SegmentPart {
  readonly header: SegmentHeader;
  readonly headerBytes: Uint8Array;
  readonly signature: Uint8Array;
  readonly body: Uint8Array;
}

export interface SegmentHeader {
  readonly lengthClass: number;
  readonly month: UtcMonth;
  /** From 0. */
  readonly part: number;
  readonly parts: number;
  readonly epoch: number;
  /** The version that this one replaces. */
  readonly base: number;
  readonly nonce: Uint8Array;
  readonly commitment: Uint8Array;
  readonly sealer: DeviceId;
  /** Everything of this month up to these device sequences is inside. Sorted by device id, each once. */
  readonly frontier: readonly FrontierEntry[];
}

export interface FrontierEntry {
  readonly device: DeviceId;
  readonly sequence: number;
}

const SIGNED = asciiBytes('unslouch segment v1\0');
const SEALED = asciiBytes('unslouch segment body v1\0');
const SIGNATURE_BYTES = 64;
const LEAST_BODY_BYTES = 16;

export function encodeSegmentHeader(header: SegmentHeader): Uint8Array<ArrayBuffer> {
  const writer = createBinaryWriter();
  writer.u8(LAYOUT_VERSION);
  writer.u8(header.lengthClass);
  writer.u16(header.month);
  writer.u8(header.part);
  writer.u8(header.parts);
  writer.u32(header.epoch);
  writer.u32(header.base);
  writer.bytes(header.nonce);
  writer.bytes(header.commitment);
  writer.bytes(present(deviceIdBytes(header.sealer), 'device id'));
  writer.u16(header.frontier.length);
  for (const { device, sequence } of header.frontier) {
    writer.bytes(present(deviceIdBytes(device), 'device id'));
    writer.u32(sequence);
  }
  return writer.finish();
}

export function encodeSegmentPart(
  headerBytes: Uint8Array,
  signature: Uint8Array,
  body: Uint8Array,
): Uint8Array<ArrayBuffer> {
  return concatBytes(headerBytes, signature, body);
}

/** Never throws, whatever the bytes. */
export function parseSegmentPart(bytes: Uint8Array): Result<SegmentPart, RelayProblem> {
  if (bytes.length > LIMITS.segmentPartBytes) {
    return fail(relayProblem('too-large', { limit: LIMITS.segmentPartBytes }));
  }
  const reader = createBinaryReader(bytes);
  if (reader.u8() !== LAYOUT_VERSION) return fail(relayProblem('unknown-version'));
  const fixed = {
    lengthClass: reader.u8(),
    month: reader.u16(),
    part: reader.u8(),
    parts: reader.u8(),
    epoch: reader.u32(),
    base: reader.u32(),
    nonce: reader.bytes(12),
    commitment: reader.bytes(32),
    sealer: toBase64Url(reader.bytes(16)) as DeviceId,
  };
  const devices = reader.u16();
  if (devices * 20 > reader.left) return fail(relayProblem('malformed'));
  const frontier = Array.from({ length: devices }, () => ({
    device: toBase64Url(reader.bytes(16)) as DeviceId,
    sequence: reader.u32(),
  }));
  const headerBytes = bytes.subarray(0, reader.offset);
  const signature = reader.bytes(SIGNATURE_BYTES);
  const body = reader.rest();
  if (reader.broken || body.length < LEAST_BODY_BYTES || fixed.epoch < 1) return fail(relayProblem('malformed'));
  if (fixed.parts < 1 || fixed.parts > LIMITS.segmentParts || fixed.part >= fixed.parts) {
    return fail(relayProblem('malformed', { at: 'part' }));
  }
  if (new Set(frontier.map((entry) => entry.device)).size !== devices) {
    return fail(relayProblem('malformed', { at: 'frontier' }));
  }
  return ok({ header: { ...fixed, frontier }, headerBytes, signature, body });
}

/** What the sealer signs; the header names the sealer, so only the account is added. */
export function segmentSignedBytes(
  account: AccountId,
  headerBytes: Uint8Array,
  /** SHA-256 of the sealed body. */
  bodyHash: Uint8Array,
): Uint8Array<ArrayBuffer> {
  return concatBytes(SIGNED, present(accountIdBytes(account), 'account id'), headerBytes, bodyHash);
}

/** Additional data of the body's AES-GCM. */
export function segmentAdditionalData(account: AccountId, headerBytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return concatBytes(SEALED, present(accountIdBytes(account), 'account id'), headerBytes);
}
