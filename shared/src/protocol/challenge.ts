import * as v from 'valibot';
import type { AccountId } from '../domain/account/account-id.ts';
import { asciiBytes } from '../lib/ascii.ts';
import { concatBytes } from '../lib/bytes.ts';
import { accountIdField, bytesField, deviceIdField, fieldBytes } from './fields.ts';

/** `POST /v1/challenges`: asks for bytes to sign. `device` null: the words themselves will sign (a new device, a registration). */
export const challengeRequestSchema = v.object({ account: accountIdField, device: v.nullable(deviceIdField) });
export type ChallengeRequest = v.InferOutput<typeof challengeRequestSchema>;

/** Good for two minutes, for this account and device alone. */
export const challengeAnswerSchema = v.object({ challenge: bytesField({ atMost: 64 }) });
export type ChallengeAnswer = v.InferOutput<typeof challengeAnswerSchema>;

/** What a device, or the account key, signs to get a token. */
export function tokenSignedBytes(account: AccountId, challenge: string): Uint8Array<ArrayBuffer> {
  return concatBytes(asciiBytes('unslouch token v1\0'), fieldBytes(account), fieldBytes(challenge));
}
