import type { AccountId } from '@unslouch/shared/domain/account/account-id.ts';
import { days } from '@unslouch/shared/domain/time/instant.ts';
import { type Connection, createConnection } from './connection.ts';

/** 2026-11-29T10:00:00Z. */
export const NOW = Date.UTC(2026, 10, 29, 10);
export const TODAY = NOW / days(1) - 10 / 24;

/** In use for a while, with nothing to do. */
export function aConnection(change: Partial<Connection> = {}): Connection {
  const base = {
    provider: 'withings',
    account: 'an account' as AccountId,
    serial: 'first consent',
    source: 'a source',
    origin: 'https://relay.test',
    zone: 'Europe/Berlin',
    sealed: 'sealed tokens',
  } as const;
  return {
    ...createConnection(base, NOW - days(1)),
    stage: 'active',
    user: 'a user',
    accessExpiresAt: NOW + days(1),
    refreshedAt: NOW - days(1),
    pollAt: NOW + days(1),
    subscribeAt: null,
    turnAt: NOW,
    lastFetchedAt: NOW - days(1),
    ...change,
  };
}
