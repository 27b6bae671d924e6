import type { EpochMs, Ms } from '@unslouch/shared/domain/time/instant.ts';
import type { UtcDay } from '@unslouch/shared/domain/time/local-day.ts';
import type { NormaliseContext, Normalised } from '@unslouch/shared/domain/wearable/normalised.ts';
import type { Result } from '@unslouch/shared/lib/result.ts';
import type { ProviderId } from '@unslouch/shared/protocol/connections.ts';

/** What went wrong on the provider's side. The code is that of the sentence the person reads. */
export interface Trouble {
  readonly code:
    | 'provider-busy'
    | 'provider-broken'
    | 'provider-silent'
    | 'provider-unreadable'
    | 'provider-refuses'
    | 'consent-withdrawn'
    | 'consent-interrupted'
    | 'membership-lapsed'
    | 'inbox-waits';
  /**
   * - `passing`: try again later
   * - `access`: the access token wasn't taken; a fresh one may be
   * - `consent`: only the person can mend it
   */
  readonly kind: 'passing' | 'access' | 'consent';
  /** What the provider asked for. */
  readonly retryAfter: Ms | null;
}

export type Answer<T> = Promise<Result<T, Trouble>>;

/** What the consent is worth. Kept sealed; never in a log, an answer or a message. */
export interface Tokens {
  readonly access: string;
  /** Null where the provider gives none: then the access token lives until it is revoked. */
  readonly refresh: string | null;
  readonly expiresAt: EpochMs | null;
  /** The provider's name for the person, where the token's answer says it. */
  readonly user: string | null;
}

/** Whole days in UTC, the last one excluded. */
export interface DayWindow {
  readonly from: UtcDay;
  readonly to: UtcDay;
}

export interface Fetched {
  readonly payloads: readonly unknown[];
  /** When it stood so, by the provider's own clock; null where it doesn't say. */
  readonly asOf: EpochMs | null;
}

/** So many requests in so long, for everybody who uses this relay's app. */
export interface RateLimit {
  readonly requests: number;
  readonly per: Ms;
}

/** What one notification says: somebody's days changed, or records are gone. */
export interface Notice {
  readonly user: string;
  /** Days to look at again; null: it only takes records back. */
  readonly window: DayWindow | null;
  /** Payload that the normaliser turns into deletions; null: it deletes nothing. */
  readonly deletion: { readonly payload: unknown; readonly asOf: EpochMs | null } | null;
}

export type HookReading =
  /** A handshake of the provider's; nothing for an account. */
  | { readonly kind: 'answer'; readonly status: number; readonly body: object | null }
  /** `mark`: the same text means the same notification again; null where a repeat can't be told from news. */
  | { readonly kind: 'notices'; readonly notices: readonly Notice[]; readonly mark: string | null }
  | { readonly kind: 'refuse' };

export interface Hook {
  readonly method: string;
  readonly headers: Headers;
  readonly query: URLSearchParams;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly now: EpochMs;
}

/** A subscription that somebody must renew; null: it stays. */
export interface Subscription {
  readonly until: EpochMs | null;
}

/**
 * One cloud. Knows the provider's ways and nothing of accounts, storage or time tables. Every method may be called again
 * after a crash, so each is harmless the second time, as far as the provider lets it be.
 */
export interface Provider {
  readonly id: ProviderId;
  /** How a notification proves itself: the provider signs it, or it knows an address that we gave nobody else. */
  readonly proof: 'signature' | 'address';
  readonly limits: readonly RateLimit[];
  /** Requests that one window takes, for the pacing. */
  readonly requestsPerWindow: number;
  readonly pollEvery: Ms;
  readonly backfill: { readonly days: number; readonly chunkDays: number };
  authoriseUrl(state: string, redirect: string, verifier: string): Promise<string>;
  exchange(code: string, redirect: string, verifier: string): Answer<Tokens>;
  refresh(tokens: Tokens): Answer<Tokens>;
  /** The person's id, and whatever must be said once before the first fetch; `alias` is ours for them, and says nothing. */
  introduce(tokens: Tokens, alias: string): Answer<string>;
  subscribe(tokens: Tokens, hookUrl: string): Answer<Subscription>;
  fetchWindow(tokens: Tokens, window: DayWindow): Answer<Fetched>;
  normalise(payload: unknown, context: NormaliseContext): Normalised;
  revoke(tokens: Tokens): Answer<null>;
  readHook(hook: Hook): Promise<HookReading>;
}
