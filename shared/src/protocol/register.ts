import * as v from 'valibot';
import type { AccountId } from '../domain/account/account-id.ts';
import { asciiBytes } from '../lib/ascii.ts';
import { concatBytes } from '../lib/bytes.ts';
import { canarySchema } from './canary.ts';
import { chainEntryField } from './chain.ts';
import { accountIdField, bytesField, countField, fieldBytes, signatureField } from './fields.ts';
import { keyringEntrySchema } from './keyring.ts';

/**
 * `POST /v1/accounts`: opens an account. The chain begins with genesis; usually the first device and epoch 1 follow at once.
 * The signature by the account key over a fresh challenge proves that this isn't a replay. A repeat is answered as the first.
 */
export const registerRequestSchema = v.object({
  account: accountIdField,
  challenge: bytesField({ atMost: 64 }),
  signature: signatureField,
  chain: v.pipe(v.array(chainEntryField), v.minLength(1), v.maxLength(16)),
  keyring: v.pipe(v.array(keyringEntrySchema), v.maxLength(16)),
  canary: v.nullable(canarySchema),
  /** Where registration is by invitation. */
  invite: v.optional(v.pipe(v.string(), v.maxLength(100))),
});
export type RegisterRequest = v.InferOutput<typeof registerRequestSchema>;

export const registerAnswerSchema = v.object({
  generation: v.string(),
  length: countField,
  keyringVersion: countField,
});
export type RegisterAnswer = v.InferOutput<typeof registerAnswerSchema>;

export function registerSignedBytes(account: AccountId, challenge: string): Uint8Array<ArrayBuffer> {
  return concatBytes(asciiBytes('unslouch register v1\0'), fieldBytes(account), fieldBytes(challenge));
}
