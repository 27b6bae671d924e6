import * as v from 'valibot';
import { bytesField, countField, deviceIdField } from './fields.ts';
import { LIMITS } from './limits.ts';

/** One epoch's secrets, HPKE-sealed to one device, or to the recovery key that the words give. Opaque to the relay. */
export const keyringEntrySchema = v.object({
  epoch: v.pipe(countField, v.minValue(1)),
  recipient: v.union([v.literal('recovery'), deviceIdField]),
  sealed: bytesField({ atMost: LIMITS.sealedKeyBytes }),
});
export type KeyringEntry = v.InferOutput<typeof keyringEntrySchema>;

/** `GET /v1/keyring`: what is sealed to the asking device and to the recovery key; with the words' token, everything. */
export const keyringAnswerSchema = v.object({ version: countField, entries: v.array(keyringEntrySchema) });
export type KeyringAnswer = v.InferOutput<typeof keyringAnswerSchema>;

/** `PUT /v1/keyring`: adds or replaces by (epoch, recipient); epochs and recipients must be on the chain. */
export const keyringPutSchema = v.object({
  entries: v.pipe(v.array(keyringEntrySchema), v.minLength(1), v.maxLength(LIMITS.chainEntries)),
});
export type KeyringPut = v.InferOutput<typeof keyringPutSchema>;

export const keyringPutAnswerSchema = v.object({ version: countField });
export type KeyringPutAnswer = v.InferOutput<typeof keyringPutAnswerSchema>;
