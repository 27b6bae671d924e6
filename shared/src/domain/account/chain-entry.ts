import { asciiBytes } from '../../lib/ascii.ts';
import { present } from '../../lib/assert.ts';
import { createBinaryReader, createBinaryWriter } from '../../lib/binary.ts';
import { concatBytes, toBase64Url } from '../../lib/bytes.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { DeviceId } from '../log/fact.ts';
import { type Problem, problem } from '../problem/problem.ts';
import { type AccountId, accountIdBytes } from './account-id.ts';
import { deviceIdBytes } from './device-id.ts';

/**
 * One link of the account's device chain.
 *
 *     version u8 = 1 | kind u8 | index u32 | hash of the previous entry 32 (zeros at first)
 *     signer 16 (device id; zeros: the account key) | what the kind carries | Ed25519 signature 64
 */
export interface ChainEntry {
  readonly index: number;
  readonly previous: Uint8Array;
  /** Null: signed by the account key, that is by the twelve words. */
  readonly signer: DeviceId | null;
  readonly change: ChainChange;
  readonly signature: Uint8Array;
}

/** Keys are 32 raw bytes: Ed25519 for signing, X25519 for agreement, recovery and inbox. */
export type ChainChange =
  | { readonly kind: 'genesis'; readonly accountKey: Uint8Array; readonly recoveryKey: Uint8Array }
  | {
      readonly kind: 'addDevice';
      readonly device: DeviceId;
      readonly signKey: Uint8Array;
      readonly agreementKey: Uint8Array;
    }
  | { readonly kind: 'revokeDevice'; readonly device: DeviceId }
  | {
      readonly kind: 'newEpoch';
      readonly epoch: number;
      readonly inboxKey: Uint8Array;
      /** Pins the epoch's secret, so that a relay can't hand out a sealed secret of its own. */
      readonly commitment: Uint8Array;
    }
  | { readonly kind: 'newWords'; readonly accountKey: Uint8Array; readonly recoveryKey: Uint8Array };

const VERSION = 1;
const TAGS = { genesis: 1, addDevice: 2, revokeDevice: 3, newEpoch: 4, newWords: 5 } as const;
const LABEL = asciiBytes('unslouch chain v1\0');
const SIGNATURE_BYTES = 64;

export function encodeChainEntry(entry: ChainEntry): Uint8Array {
  return concatBytes(unsignedBytes(entry), entry.signature);
}

/** What the signer signs; the entry's hash is SHA-256 of the same bytes. */
export function chainSignedBytes(account: AccountId, entry: Omit<ChainEntry, 'signature'>): Uint8Array {
  return concatBytes(LABEL, present(accountIdBytes(account), 'account id'), unsignedBytes(entry));
}

export function parseChainEntry(bytes: Uint8Array): Result<ChainEntry, Problem<'malformed' | 'unknown-version'>> {
  const reader = createBinaryReader(bytes);
  if (reader.u8() !== VERSION) return fail(problem('unknown-version', 'permanent'));
  const tag = reader.u8();
  const index = reader.u32();
  const previous = reader.bytes(32);
  const signer = reader.bytes(16);
  const change = readChange(tag, reader);
  const signature = reader.bytes(SIGNATURE_BYTES);
  if (change === null || reader.broken || reader.left > 0) return fail(problem('malformed', 'permanent'));
  return ok({ index, previous, signer: signer.every((b) => b === 0) ? null : idOf(signer), change, signature });
}

function unsignedBytes(entry: Omit<ChainEntry, 'signature'>): Uint8Array {
  const writer = createBinaryWriter();
  writer.u8(VERSION);
  writer.u8(TAGS[entry.change.kind]);
  writer.u32(entry.index);
  writer.bytes(entry.previous);
  writer.bytes(entry.signer === null ? new Uint8Array(16) : present(deviceIdBytes(entry.signer), 'device id'));
  const change = entry.change;
  if (change.kind === 'addDevice' || change.kind === 'revokeDevice') {
    writer.bytes(present(deviceIdBytes(change.device), 'device id'));
  }
  if (change.kind === 'newEpoch') writer.u32(change.epoch);
  for (const key of keysOf(change)) writer.bytes(key);
  return writer.finish();
}

function keysOf(change: ChainChange): readonly Uint8Array[] {
  switch (change.kind) {
    case 'genesis':
    case 'newWords':
      return [change.accountKey, change.recoveryKey];
    case 'addDevice':
      return [change.signKey, change.agreementKey];
    case 'newEpoch':
      return [change.inboxKey, change.commitment];
    case 'revokeDevice':
      return [];
  }
}

function readChange(tag: number, reader: ReturnType<typeof createBinaryReader>): ChainChange | null {
  switch (tag) {
    case TAGS.genesis:
      return { kind: 'genesis', accountKey: reader.bytes(32), recoveryKey: reader.bytes(32) };
    case TAGS.addDevice:
      return {
        kind: 'addDevice',
        device: idOf(reader.bytes(16)),
        signKey: reader.bytes(32),
        agreementKey: reader.bytes(32),
      };
    case TAGS.revokeDevice:
      return { kind: 'revokeDevice', device: idOf(reader.bytes(16)) };
    case TAGS.newEpoch:
      return { kind: 'newEpoch', epoch: reader.u32(), inboxKey: reader.bytes(32), commitment: reader.bytes(32) };
    case TAGS.newWords:
      return { kind: 'newWords', accountKey: reader.bytes(32), recoveryKey: reader.bytes(32) };
    default:
      return null;
  }
}

function idOf(bytes: Uint8Array): DeviceId {
  return toBase64Url(bytes) as DeviceId;
}
