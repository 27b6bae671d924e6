import { days, type EpochMs, hours, type Ms, minutes, seconds } from '@unslouch/shared/domain/time/instant.ts';
import { utcDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import type { Rng } from '@unslouch/shared/lib/rng.ts';
import type { DayWindow, Provider, Trouble } from '../providers/provider.ts';
import { addDirty, type Connection, POLL_DAYS, pollWindow, type Stage } from './connection.ts';
import type { FetchCause } from './decide-next.ts';

type Plan = Pick<Provider, 'pollEvery' | 'backfill'>;

/** Anything went well: what held it up is over. */
export function recovered(connection: Connection): Connection {
  return { ...connection, failures: 0, problem: null, retryAt: null };
}

export function enterStage(connection: Connection, stage: Stage, now: EpochMs): Connection {
  return { ...connection, stage, stageSince: now };
}

export function withTokens(
  connection: Connection,
  tokens: { readonly sealed: string; readonly expiresAt: EpochMs | null },
  now: EpochMs,
): Connection {
  const { sealed, expiresAt } = tokens;
  const fresh = { sealed, accessExpiresAt: expiresAt, refreshedAt: now, refreshStartedAt: null };
  return { ...recovered(connection), ...fresh };
}

/**
 * The person is known: from now on it fetches. The first poll comes at once, the past after it; after a second consent of
 * the same person only what was missed.
 */
export function introduced(connection: Connection, user: string, { backfill }: Plan, now: EpochMs): Connection {
  const active = { ...enterStage(recovered(connection), 'active', now), user, pollAt: now, subscribeAt: now };
  if (connection.user === user && connection.lastFetchedAt !== null) {
    return addDirty(active, { from: utcDayOf(connection.lastFetchedAt) - POLL_DAYS, to: utcDayOf(now) + 2 });
  }
  const { from } = pollWindow(now);
  const oldest = from - Math.max(0, backfill.days - POLL_DAYS);
  return { ...active, dirty: [], backfill: { oldest, next: from, all: from - oldest } };
}

/** A subscription without an end is made again after a month, in case that the provider dropped it. */
const SUBSCRIBE_AGAIN = days(30);
const RENEW_BEFORE = days(1);

export function subscribed(connection: Connection, until: EpochMs | null, now: EpochMs, rng: Rng): Connection {
  const at = until === null ? now + SUBSCRIBE_AGAIN : Math.max(now + hours(1), until - RENEW_BEFORE);
  return { ...recovered(connection), subscribeAt: at + spread(hours(1), rng) };
}

/** Notifications are a comfort: without them the polls go on, and it's tried again tomorrow. */
export function unsubscribed(connection: Connection, now: EpochMs, rng: Rng): Connection {
  return { ...connection, subscribeAt: now + days(1) + spread(hours(1), rng) };
}

export interface Stored {
  readonly window: DayWindow;
  readonly cause: FetchCause;
  /** Days that said something new. */
  readonly changed: number;
  /** The newest that any of it is. */
  readonly toldAt: EpochMs;
}

export function fetched(
  connection: Connection,
  { window, cause, changed, toldAt }: Stored,
  { pollEvery }: Plan,
  now: EpochMs,
  rng: Rng,
): Connection {
  const rested = {
    ...recovered(connection),
    turnAt: null,
    lastFetchedAt: wholeHour(now),
    lastDataAt: changed > 0 ? wholeHour(now) : connection.lastDataAt,
    toldAt: Math.max(connection.toldAt, toldAt),
  };
  switch (cause.kind) {
    case 'dirty':
      return { ...rested, dirty: withoutWindow(connection, window, cause.mark) };
    case 'poll':
      return { ...rested, pollAt: now + pollEvery + spread(pollEvery / 4, rng) };
    case 'backfill': {
      const { backfill } = connection;
      if (backfill === null) return rested;
      return { ...rested, backfill: window.from <= backfill.oldest ? null : { ...backfill, next: window.from } };
    }
  }
}

/** What is left of the window that was fetched; one that grew meanwhile has another mark and stays whole. */
function withoutWindow({ dirty }: Connection, { from }: DayWindow, mark: number): Connection['dirty'] {
  return dirty.flatMap((other) => {
    if (other.mark !== mark) return [other];
    return other.from < from ? [{ ...other, to: from }] : [];
  });
}

/** A refresh token that was just used for a fresh access token, and that isn't taken: asking again changes nothing. */
const JUST_REFRESHED = minutes(10);

export function troubled(connection: Connection, trouble: Trouble, now: EpochMs, rng: Rng): Connection {
  const { code, kind, retryAfter } = trouble;
  const held = { ...connection, problem: code, turnAt: null };
  const freshTokens = connection.refreshedAt !== null && now - connection.refreshedAt < JUST_REFRESHED;
  if (kind === 'access' && connection.accessExpiresAt !== null && !freshTokens) return { ...held, accessExpiresAt: 0 };
  if (kind === 'passing') {
    const failures = connection.failures + 1;
    return { ...held, failures, retryAt: now + providerBackoff(failures, retryAfter, rng) };
  }
  const problem = code === 'provider-refuses' ? 'consent-withdrawn' : code;
  return { ...enterStage(held, 'needs-consent', now), problem, retryAt: null };
}

const FIRST_WAIT = seconds(10);
/** An hour's outage is over for everybody within half an hour of its end. Taste. */
const LONGEST_WAIT = minutes(30);

/**
 * Doubling, between half and the whole of the limit, so that accounts thrown out together don't come back together; never
 * before the provider said.
 */
export function providerBackoff(failures: number, retryAfter: Ms | null, rng: Rng): Ms {
  const limit = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(failures - 1, 20));
  return Math.round((retryAfter ?? 0) + limit / 2 + spread(limit / 2, rng));
}

function spread(width: Ms, rng: Rng): Ms {
  return Math.round(width * rng());
}

function wholeHour(instant: EpochMs): EpochMs {
  return Math.floor(instant / hours(1)) * hours(1);
}
