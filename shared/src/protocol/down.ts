import * as v from 'valibot';
import { claimAnswerSchema } from './claim.ts';
import { countField, deviceIdField } from './fields.ts';
import { relayProblemSchema } from './problem-codes.ts';

/** What the relay says on the live socket, as JSON. All of it is a hint: a pull tells the same. */
export const downSchema = v.variant('kind', [
  /** First message on the socket. */
  v.object({ kind: v.literal('hello'), generation: v.string(), head: countField }),
  /** The log grew; pull. */
  v.object({ kind: v.literal('head'), head: countField }),
  /** The log grew by this small batch, base64url; `before` equals your cursor: apply it, no pull needed. */
  v.object({
    kind: v.literal('batch'),
    before: countField,
    sequence: countField,
    device: deviceIdField,
    batch: v.string(),
  }),
  /** The device chain or the keyring changed. */
  v.object({ kind: v.literal('chain'), length: countField, keyringVersion: countField }),
  v.object({ kind: v.literal('claim'), ...claimAnswerSchema.entries }),
  v.object({ kind: v.literal('problem'), problem: relayProblemSchema }),
]);
export type Down = v.InferOutput<typeof downSchema>;

/** Close code when this device was revoked or the account erased: don't come back. */
export const CLOSED_FOR_GOOD = 4_001;
