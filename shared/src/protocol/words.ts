import * as v from 'valibot';
import type { AccountId } from '../domain/account/account-id.ts';
import { asciiBytes } from '../lib/ascii.ts';
import { concatBytes } from '../lib/bytes.ts';
import { accountIdField, fieldBytes, keyField, signatureField } from './fields.ts';

/**
 * The account's id comes from its first words, so later ones can't say it: a signpost under the hash of the later account
 * key does. `PUT /v1/words`, before the chain entry that names the new words. The new key signs, so that nobody puts up
 * signs in its name, and so that whoever has the words can check where the sign leads.
 */
export const wordsPutSchema = v.object({ accountKey: keyField, signature: signatureField });
export type WordsPut = v.InferOutput<typeof wordsPutSchema>;

/** `GET /v1/words/:id`, id: SHA-256 of an account key, as for an account. */
export const wordsAnswerSchema = v.object({ account: accountIdField, signature: signatureField });
export type WordsAnswer = v.InferOutput<typeof wordsAnswerSchema>;

/** What the new account key signs: that it belongs to this account. */
export function wordsSignedBytes(account: AccountId): Uint8Array<ArrayBuffer> {
  return concatBytes(asciiBytes('unslouch words v1\0'), fieldBytes(account));
}
