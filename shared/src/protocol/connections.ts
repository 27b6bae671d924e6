import * as v from 'valibot';
import { countField } from './fields.ts';

/** Clouds of wearables that a relay may fetch from, if its operator registered there. */
export const PROVIDER_IDS = ['withings', 'polar', 'oura', 'whoop', 'google-health'] as const;

export type ProviderId = (typeof PROVIDER_IDS)[number];

/**
 * `POST /v1/connections/:provider/consent`: where to send the person, for ten minutes. `zone` fills offsets that a
 * provider leaves out.
 */
export const consentRequestSchema = v.object({ zone: v.pipe(v.string(), v.maxLength(64)) });
export type ConsentRequest = v.InferOutput<typeof consentRequestSchema>;

export const consentAnswerSchema = v.object({ url: v.pipe(v.string(), v.maxLength(4_096)) });
export type ConsentAnswer = v.InferOutput<typeof consentAnswerSchema>;

/**
 * - `not-offered`: this relay's operator hasn't registered there
 * - `off`: offered, not connected
 * - `connecting`: consent was given, the first exchange isn't done
 * - `active`
 * - `needs-consent`: only the person can go on, by consenting again
 */
export const CONNECTION_STATES = ['not-offered', 'off', 'connecting', 'active', 'needs-consent'] as const;

/** `GET /v1/connections`. A provider of a newer relay is a name like any other. */
export const connectionListSchema = v.object({
  connections: v.array(
    v.object({
      provider: v.string(),
      state: v.picklist(CONNECTION_STATES),
      /** When the provider last answered; whole hours. */
      lastFetchedAt: v.nullable(countField),
      /** When something new was last in it; whole hours. */
      lastDataAt: v.nullable(countField),
      /** Days of the past, fetched and all. Null: done, or not begun. */
      backfill: v.nullable(v.object({ done: countField, all: countField })),
      /** Code of the problem that holds it up. */
      problem: v.nullable(v.string()),
      /** When it tries again. */
      retryAt: v.nullable(countField),
    }),
  ),
});
export type ConnectionList = v.InferOutput<typeof connectionListSchema>;
export type ConnectionView = ConnectionList['connections'][number];
