import * as v from 'valibot';
import { bytesField, countField } from './fields.ts';
import { keyringEntrySchema } from './keyring.ts';
import { LIMITS } from './limits.ts';

/** One encoded entry of the device chain (`domain/account/chain-entry.ts`). */
export const chainEntryField = bytesField({ atMost: 256 });

/** `GET /v1/chain?after=<length you have>`. */
export const chainAnswerSchema = v.object({
  length: countField,
  entries: v.array(chainEntryField),
});
export type ChainAnswer = v.InferOutput<typeof chainAnswerSchema>;

/**
 * `POST /v1/chain`: appends if the chain still has `length` entries, else `chain-conflict`. Sealed epoch keys that belong
 * to the change come along and are stored in the same transaction. A repeat of what is already there is answered as the first.
 */
export const chainAppendSchema = v.object({
  length: countField,
  entries: v.pipe(v.array(chainEntryField), v.minLength(1), v.maxLength(64)),
  keyring: v.pipe(v.array(keyringEntrySchema), v.maxLength(LIMITS.chainEntries)),
});
export type ChainAppend = v.InferOutput<typeof chainAppendSchema>;

export const chainAppendAnswerSchema = v.object({ length: countField, keyringVersion: countField });
export type ChainAppendAnswer = v.InferOutput<typeof chainAppendAnswerSchema>;
