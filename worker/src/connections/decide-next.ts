import { type EpochMs, hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import type { Purpose } from '../pacer/pace.ts';
import type { DayWindow } from '../providers/provider.ts';
import { type Connection, pollWindow } from './connection.ts';

/** What a fetch is for, which decides what its success changes. */
export type FetchCause = { readonly kind: 'dirty'; readonly mark: number } | { readonly kind: 'poll' | 'backfill' };

export type Next =
  /** Nothing, until a person or the provider does something. */
  | { readonly kind: 'rest' }
  | { readonly kind: 'wait'; readonly until: EpochMs }
  | { readonly kind: 'exchange' | 'introduce' | 'refresh' | 'subscribe' | 'revoke' | 'forget' }
  | { readonly kind: 'turn'; readonly purpose: Purpose }
  | { readonly kind: 'fetch'; readonly window: DayWindow; readonly cause: FetchCause };

/** An access token that ends within this isn't used any more: a slow answer would outlive it. */
export const REFRESH_BEFORE = minutes(2);

/** A provider that can't be reached for a day keeps a grant that nobody here can use: the tokens go anyway. */
export const REVOKE_FOR = hours(24);

/** Days that one fetch of changed days covers at most; a longer window is taken in parts, newest first. */
const MOST_DAYS = 28;

/** The one next thing to do for a connection, from its row alone. */
export function decideNext(connection: Connection, chunkDays: number, now: EpochMs): Next {
  if (connection.stage === 'needs-consent') return { kind: 'rest' };
  if (connection.stage === 'leaving' && now - connection.stageSince >= REVOKE_FOR) return { kind: 'forget' };
  if (connection.retryAt !== null && connection.retryAt > now) return { kind: 'wait', until: connection.retryAt };
  if (connection.stage === 'exchange') return { kind: 'exchange' };
  if (connection.stage !== 'active') {
    if (needsRefresh(connection, now)) return { kind: 'refresh' };
    return { kind: connection.stage === 'leaving' ? 'revoke' : 'introduce' };
  }
  const isSubscribing = connection.subscribeAt !== null && connection.subscribeAt <= now;
  const wish: Next = isSubscribing ? { kind: 'subscribe' } : decideFetch(connection, chunkDays, now);
  if (wish.kind === 'wait') return wish;
  // A refresh is a request like any other: it waits for the turn of what it is for.
  if (connection.turnAt === null) {
    const isPast = wish.kind === 'fetch' && wish.cause.kind === 'backfill';
    return { kind: 'turn', purpose: isPast ? 'past' : 'news' };
  }
  if (connection.turnAt > now) return { kind: 'wait', until: connection.turnAt };
  return needsRefresh(connection, now) ? { kind: 'refresh' } : wish;
}

function needsRefresh({ accessExpiresAt }: Connection, now: EpochMs): boolean {
  return accessExpiresAt !== null && accessExpiresAt - REFRESH_BEFORE <= now;
}

function decideFetch(connection: Connection, chunkDays: number, now: EpochMs): Next {
  const { dirty, pollAt, pastAt, backfill } = connection;
  const newest = dirty.reduce<(typeof dirty)[number] | null>((a, b) => (a === null || b.to > a.to ? b : a), null);
  if (newest !== null) {
    const window = { from: Math.max(newest.from, newest.to - Math.min(MOST_DAYS, chunkDays)), to: newest.to };
    return { kind: 'fetch', window, cause: { kind: 'dirty', mark: newest.mark } };
  }
  if (pollAt <= now) return { kind: 'fetch', window: pollWindow(now), cause: { kind: 'poll' } };
  const isPastHeld = pastAt !== null && pastAt > now;
  if (backfill !== null && !isPastHeld) {
    const window = { from: Math.max(backfill.oldest, backfill.next - chunkDays), to: backfill.next };
    return { kind: 'fetch', window, cause: { kind: 'backfill' } };
  }
  const pastDue = backfill !== null && isPastHeld ? pastAt : Number.POSITIVE_INFINITY;
  return { kind: 'wait', until: Math.min(pollAt, pastDue, connection.subscribeAt ?? Number.POSITIVE_INFINITY) };
}

/** When the alarm should look at it; null: not by itself. */
export function dueAt(connection: Connection, chunkDays: number, now: EpochMs): EpochMs | null {
  const next = decideNext(connection, chunkDays, now);
  return next.kind === 'rest' ? null : next.kind === 'wait' ? next.until : now;
}
