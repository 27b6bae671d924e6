import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { expect, it } from 'vitest';
import type { SyncStatus } from '../ports/sync-status.ts';
import { isSyncDue, MOST_STALE } from './sync-when-due.ts';

const NOW = Date.UTC(2026, 10, 23, 9);

const settled: SyncStatus = {
  account: 'account',
  relay: 'http://localhost',
  device: 'laptop' as DeviceId,
  waiting: 0,
  quarantined: 0,
  lastSyncedAt: NOW,
  problem: null,
  retryAt: null,
};

it('never syncs without an account', () => {
  expect(isSyncDue({ ...settled, account: null, waiting: 3 }, NOW, 0)).toBe(false);
});

it('sends at once what waits, but not before a failed try may be repeated', () => {
  const { byClock } = MOST_STALE;
  expect(isSyncDue({ ...settled, waiting: 1 }, NOW, byClock)).toBe(true);
  expect(isSyncDue({ ...settled, waiting: 1, retryAt: NOW + 1 }, NOW, byClock)).toBe(false);
  expect(isSyncDue({ ...settled, waiting: 1, retryAt: NOW }, NOW, byClock)).toBe(true);
});

it.each([
  ['something happens', MOST_STALE.atEvents, minutes(15)],
  ['only time passes', MOST_STALE.byClock, hours(1)],
])('asks for news where %s and the last is so long ago, and after the clock was set back', (_, mostStale, since) => {
  expect(isSyncDue(settled, NOW + since - 1, mostStale)).toBe(false);
  expect(isSyncDue(settled, NOW + since, mostStale)).toBe(true);
  expect(isSyncDue(settled, NOW - 1, mostStale)).toBe(true);
  expect(isSyncDue({ ...settled, lastSyncedAt: null }, NOW, mostStale)).toBe(true);
});
