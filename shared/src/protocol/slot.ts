import { type AccountId, accountIdBytes } from '../domain/account/account-id.ts';
import type { UtcDay } from '../domain/time/local-day.ts';
import { asciiBytes } from '../lib/ascii.ts';
import { present } from '../lib/assert.ts';
import { type BinaryReader, createBinaryWriter } from '../lib/binary.ts';
import { concatBytes, fromBase64Url, toBase64Url } from '../lib/bytes.ts';

/**
 * One inbox slot: what a phone or a provider said about one UTC day, sealed to the account's inbox key.
 *
 *     head: source 16 | day u32 (days since 1970 UTC) | from hour u32 | to hour u32 (hours since 1970 UTC, end excluded) | epoch u32
 *     sealed: HPKE, info SLOT_INFO, additional data slotAdditionalData
 */
export interface Slot {
  readonly source: SourceId;
  readonly day: UtcDay;
  /** The window that the payload covers, in clear, so that the relay knows what may replace it. */
  readonly fromHour: number;
  readonly toHour: number;
  /** Which epoch's inbox key opens it. */
  readonly epoch: number;
  readonly sealed: Uint8Array;
}

/** 16 random bytes, base64url: an ingest address of the account. Says nothing of what sends there. */
export type SourceId = string;

export const SLOT_INFO = 'unslouch inbox slot v1';
const SEALED = asciiBytes('unslouch inbox slot v1\0');

export function encodeSlot(slot: Slot): Uint8Array<ArrayBuffer> {
  return concatBytes(encodeSlotHead(slot), slot.sealed);
}

export function encodeSlotHead(slot: Omit<Slot, 'sealed'>): Uint8Array<ArrayBuffer> {
  const writer = createBinaryWriter();
  writer.bytes(present(fromBase64Url(slot.source), 'source id'));
  writer.u32(slot.day);
  writer.u32(slot.fromHour);
  writer.u32(slot.toHour);
  writer.u32(slot.epoch);
  return writer.finish();
}

/** Takes a slot from a reader that ends where the slot ends; the reader's `broken` tells. */
export function readSlot(reader: BinaryReader): Slot {
  return {
    source: toBase64Url(reader.bytes(16)),
    day: reader.u32(),
    fromHour: reader.u32(),
    toHour: reader.u32(),
    epoch: reader.u32(),
    sealed: reader.rest(),
  };
}

export function slotAdditionalData(account: AccountId, slot: Omit<Slot, 'sealed'>): Uint8Array<ArrayBuffer> {
  return concatBytes(SEALED, present(accountIdBytes(account), 'account id'), encodeSlotHead(slot));
}
