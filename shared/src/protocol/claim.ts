import * as v from 'valibot';
import { deviceIdField } from './fields.ts';

/**
 * `POST /v1/claims`, or `claim` on the live socket: may this device show the nudge? The slot is the stamp of the
 * account's last break, `<counter>:<device>`. The first device to ask gets it, also when it asks again. Kept in memory only.
 */
export const claimRequestSchema = v.object({ slot: v.pipe(v.string(), v.minLength(1), v.maxLength(64)) });
export type ClaimRequest = v.InferOutput<typeof claimRequestSchema>;

export const claimAnswerSchema = v.object({
  slot: v.string(),
  answer: v.picklist(['granted', 'taken']),
  /** Who has it. */
  device: deviceIdField,
});
export type ClaimAnswer = v.InferOutput<typeof claimAnswerSchema>;

/** No answer by then: decide alone, agree later. */
export const CLAIM_PATIENCE_MS = 1_500;

/** Claims remembered at a time, newest kept (taste). */
export const CLAIMS_KEPT = 8;
