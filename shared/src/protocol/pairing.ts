import * as v from 'valibot';
import { type Problem, problem } from '../domain/problem/problem.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { fromUtf8, toUtf8 } from '../lib/utf8.ts';
import { accountIdField, bytesField, bytesToField, deviceIdField, fieldBytes, keyField } from './fields.ts';

const nonceField = bytesField({ exactly: 32 });

/** What two devices leave for each other at the rendezvous, in this order. None of it is secret; all of it is in the check. */
export const pairingMessageSchema = v.variant('kind', [
  /** By the device that holds the keys: to what it will answer for, before it knows who asks. */
  v.object({ kind: v.literal('offer'), account: accountIdField, commitment: nonceField }),
  /** By the new device. The chain takes an id once: `spare` is for one that was a member before. */
  v.object({
    kind: v.literal('request'),
    device: deviceIdField,
    spare: deviceIdField,
    signKey: keyField,
    agreementKey: keyField,
    nonce: nonceField,
  }),
  /** What was committed to. From here on both can work out the six digits. */
  v.object({ kind: v.literal('reveal'), nonce: nonceField }),
]);
export type PairingMessage = v.InferOutput<typeof pairingMessageSchema>;
export type PairingOffer = Extract<PairingMessage, { kind: 'offer' }>;
export type PairingRequest = Extract<PairingMessage, { kind: 'request' }>;
export type PairingReveal = Extract<PairingMessage, { kind: 'reveal' }>;

/** As the payload of a rendezvous. */
export function pairingPayload(message: PairingMessage): string {
  return bytesToField(toUtf8(JSON.stringify(message)));
}

export function parsePairing(payload: string): Result<PairingMessage, Problem<'malformed'>> {
  const parsed = v.safeParse(pairingMessageSchema, readJson(fieldBytes(payload)));
  return parsed.success ? ok(parsed.output) : fail(problem('malformed', 'permanent'));
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(bytes) ?? '');
  } catch {
    return null;
  }
}
