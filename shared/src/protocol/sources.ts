import * as v from 'valibot';
import { bytesField, countField } from './fields.ts';

export const sourceIdField = bytesField({ exactly: 16 });

/**
 * `PUT /v1/sources/:source` creates the ingest address, or gives it a new token; `DELETE` revokes it. The id and the token
 * (16 and 32 random bytes) are made on the device; the relay gets the token's SHA-256 alone, and it can post there at once.
 */
export const sourcePutSchema = v.object({ tokenHash: bytesField({ exactly: 32 }) });
export type SourcePut = v.InferOutput<typeof sourcePutSchema>;

/** `GET /v1/sources`. */
export const sourceListSchema = v.object({
  sources: v.array(
    v.object({
      source: sourceIdField,
      createdAt: countField,
      /** When it last sent something, or null; whole hours. */
      lastPushAt: v.nullable(countField),
      /** Slots that wait for a device. */
      waiting: countField,
      /**
       * What it sent last, if that was turned away, to the hour; null once something is taken again. Why is the code that the
       * phone was answered. Relays before version 2 don't say.
       */
      refused: v.optional(v.nullable(v.object({ at: countField, code: v.pipe(v.string(), v.maxLength(40)) })), null),
    }),
  ),
});
export type SourceList = v.InferOutput<typeof sourceListSchema>;

/** The answer to a phone's post: UTC days that changed, days that were already there. */
export const ingestAnswerSchema = v.object({
  kind: v.string(),
  stored: countField,
  unchanged: countField,
  /** Records in the payload that could not be read. */
  skipped: countField,
});
export type IngestAnswer = v.InferOutput<typeof ingestAnswerSchema>;
