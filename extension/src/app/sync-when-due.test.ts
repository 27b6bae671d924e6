import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { minutes } from '@unslouch/shared/domain/time/instant.ts';
import { expect, it, vi } from 'vitest';
import { createWebLock } from '../adapters/system/web-lock.ts';
import type { SyncStatus } from '../ports/sync-status.ts';
import { type AccountPorts, SYNC_LOCK } from './account-ports.ts';
import { isSyncDue, syncWhenDue } from './sync-when-due.ts';

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
  expect(isSyncDue({ ...settled, account: null, waiting: 3 }, NOW)).toBe(false);
});

it('sends at once what waits, but not before a failed try may be repeated', () => {
  expect(isSyncDue({ ...settled, waiting: 1 }, NOW)).toBe(true);
  expect(isSyncDue({ ...settled, waiting: 1, retryAt: NOW + 1 }, NOW)).toBe(false);
  expect(isSyncDue({ ...settled, waiting: 1, retryAt: NOW }, NOW)).toBe(true);
});

it('asks for news every fifteen minutes, and after the clock was set back', () => {
  expect(isSyncDue(settled, NOW + minutes(15) - 1)).toBe(false);
  expect(isSyncDue(settled, NOW + minutes(15))).toBe(true);
  expect(isSyncDue(settled, NOW - 1)).toBe(true);
  expect(isSyncDue({ ...settled, lastSyncedAt: null }, NOW)).toBe(true);
});

it.each([
  [1, 'sends what was stored while another sync was at its end'],
  [0, 'leaves it at that where the other one sent it'],
])('%i waiting: %s', async (waiting) => {
  const began = vi.fn(async () => null);
  const status = { ...settled, waiting: 1 };
  const ports = {
    clock: { now: () => NOW },
    lock: createWebLock(),
    store: { loadStatus: async () => status, loadMembership: began },
    secondCopy: { load: async () => ({}) },
  } as unknown as AccountPorts;
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const running = ports.lock.runAlone(SYNC_LOCK, () => ended);
  const asked = syncWhenDue(ports);
  await vi.waitFor(async () => expect((await navigator.locks.query()).pending).toHaveLength(1));
  expect(began).not.toHaveBeenCalled();
  status.waiting = waiting;
  end();
  await Promise.all([running, asked]);
  expect(began).toHaveBeenCalledTimes(waiting);
});
