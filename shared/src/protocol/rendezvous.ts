import * as v from 'valibot';
import { bytesField, countField } from './fields.ts';
import { LIMITS } from './limits.ts';

const payloadField = bytesField({ atMost: LIMITS.rendezvousBytes });
/** Names one write, so that a repeat of it isn't a conflict. */
const txnField = bytesField({ exactly: 16 });
const slotToken = v.pipe(v.string(), v.maxLength(40));

/** Eight characters that can be read aloud and typed (Crockford's base 32: no I, L, O, U). */
export const rendezvousCodeField = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{8}$/));

/** `POST /v1/rendezvous`, by the device that holds the secrets. */
export const rendezvousOpenSchema = v.object({ payload: payloadField });
export type RendezvousOpen = v.InferOutput<typeof rendezvousOpenSchema>;

export const rendezvousOpenAnswerSchema = v.object({
  code: rendezvousCodeField,
  token: slotToken,
  expiresInSeconds: countField,
});
export type RendezvousOpenAnswer = v.InferOutput<typeof rendezvousOpenAnswerSchema>;

/** `GET /v1/rendezvous/:code`, by both sides, no token; the code alone opens it. */
export const rendezvousViewSchema = v.object({ payload: payloadField, token: slotToken, expiresInSeconds: countField });
export type RendezvousView = v.InferOutput<typeof rendezvousViewSchema>;

/** `PUT /v1/rendezvous/:code`: replaces the payload if `token` is still the current one, else `rendezvous-conflict`. */
export const rendezvousPutSchema = v.object({ payload: payloadField, token: slotToken, txn: txnField });
export type RendezvousPut = v.InferOutput<typeof rendezvousPutSchema>;

export const rendezvousPutAnswerSchema = v.object({ token: slotToken });
export type RendezvousPutAnswer = v.InferOutput<typeof rendezvousPutAnswerSchema>;
