import type { LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import { expect, it } from 'vitest';
import type { Live } from '../../ports/live.ts';
import { createDisk, drinkOfWater } from './stores.test-kit.ts';

const MONDAY = '2026-11-23' as LocalDay;

it('shows a page what another context wrote', async () => {
  const disk = createDisk();
  const watched = watch(disk.open().live.state());
  expect(await watched.next()).toEqual({ nudgeState: undefined, session: undefined });
  await disk.open().entries.appendAll({ session: { step: 1 } });
  expect(await watched.next()).toEqual({ nudgeState: undefined, session: { step: 1 } });
  watched.stop();
});

it('shows the day anew after an entry', async () => {
  const { entries, live } = createDisk().open();
  const watched = watch(live.day(MONDAY));
  expect(await watched.next()).toBeNull();
  await entries.appendAll({ facts: [drinkOfWater()] });
  expect(await watched.next()).not.toBeNull();
  watched.stop();
});

it('says that sync was never switched on', async () => {
  const { entries, live } = createDisk().open();
  const watched = watch(live.syncStatus());
  const { device } = await entries.loadState();
  expect(await watched.next()).toEqual({
    account: null,
    relay: null,
    device,
    waiting: 0,
    quarantined: 0,
    lastSyncedAt: null,
    problem: null,
    retryAt: null,
  });
  watched.stop();
});

/** The values one by one, each awaited. */
function watch<T>(live: Live<T>) {
  const arrived: T[] = [];
  const waiting: ((value: T) => void)[] = [];
  const stop = live.subscribe(
    (value) => {
      const taker = waiting.shift();
      if (taker) taker(value);
      else arrived.push(value);
    },
    (failure) => expect.unreachable(String(failure)),
  );
  return {
    stop,
    async next(): Promise<T> {
      return arrived.length > 0 ? (arrived.shift() as T) : new Promise((resolve) => waiting.push(resolve));
    },
  };
}
