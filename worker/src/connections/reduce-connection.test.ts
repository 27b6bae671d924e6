import { days, hours, minutes, seconds } from '@unslouch/shared/domain/time/instant.ts';
import { createRng } from '@unslouch/shared/lib/rng.ts';
import { describe, expect, it } from 'vitest';
import type { Trouble } from '../providers/provider.ts';
import { aConnection, NOW, TODAY } from './connection.test-kit.ts';
import { addDirty, noteMark } from './connection.ts';
import { fetched, introduced, providerBackoff, subscribed, troubled } from './reduce-connection.ts';

const never = () => 0;
const always = () => 0.999;
const plan = { pollEvery: hours(6), backfill: { days: 730, chunkDays: 28 } };
const passing: Trouble = { code: 'provider-broken', kind: 'passing', retryAfter: null };

describe('days that changed', () => {
  it('become one window where they touch', () => {
    const dirty = [
      { from: 1, to: 3 },
      { from: 8, to: 9 },
      { from: 3, to: 5 },
    ].reduce(addDirty, aConnection()).dirty;
    expect(dirty).toEqual([
      { from: 8, to: 9, mark: 2 },
      { from: 1, to: 5, mark: 3 },
    ]);
  });

  it('are never more than a few windows, and none is lost', () => {
    const apart = Array.from({ length: 40 }, (_, index) => ({ from: index * 10, to: index * 10 + 2 }));
    const { dirty } = apart.reduce(addDirty, aConnection());
    expect(dirty.length).toBeLessThanOrEqual(16);
    for (const { from, to } of apart) {
      expect(
        dirty.some((window) => window.from <= from && window.to >= to),
        `${from} to ${to}`,
      ).toBe(true);
    }
  });

  it('stay dirty where they changed again while they were being fetched', () => {
    const before = addDirty(aConnection(), { from: 1, to: 3 });
    const stored = { window: { from: 1, to: 3 }, cause: { kind: 'dirty', mark: 1 }, changed: 1, toldAt: NOW } as const;
    expect(fetched(before, stored, plan, NOW, never).dirty).toEqual([]);
    const again = addDirty(before, { from: 1, to: 3 });
    expect(fetched(again, stored, plan, NOW, never).dirty).toEqual([{ from: 1, to: 3, mark: 2 }]);
  });

  it('leave the older part of a long window for the next time', () => {
    const before = addDirty(aConnection(), { from: 1, to: 60 });
    const stored = { window: { from: 32, to: 60 }, cause: { kind: 'dirty', mark: 1 }, changed: 0, toldAt: 0 } as const;
    expect(fetched(before, stored, plan, NOW, never).dirty).toEqual([{ from: 1, to: 32, mark: 1 }]);
  });
});

describe('after a success', () => {
  it('polls come again in six to seven and a half hours', () => {
    const stored = { window: { from: 1, to: 3 }, cause: { kind: 'poll' }, changed: 0, toldAt: 0 } as const;
    const at = (rng: () => number) => fetched(aConnection(), stored, plan, NOW, rng).pollAt - NOW;
    expect(at(never)).toBe(hours(6));
    expect(at(always)).toBeGreaterThan(hours(7.4));
  });

  it('the past moves on, and ends', () => {
    const backfill = { oldest: 100, next: 130, all: 700 };
    const after = (from: number) =>
      fetched(
        aConnection({ backfill }),
        { window: { from, to: 130 }, cause: { kind: 'backfill' }, changed: 9, toldAt: 0 },
        plan,
        NOW,
        never,
      ).backfill;
    expect(after(102)).toEqual({ oldest: 100, next: 102, all: 700 });
    expect(after(100)).toBe(null);
  });

  it('a new person’s two years are to come; the same one’s only what was missed', () => {
    const fresh = introduced(aConnection({ user: null, lastFetchedAt: null }), 'a user', plan, NOW);
    expect(fresh.backfill).toEqual({ oldest: TODAY - 730, next: TODAY - 7, all: 723 });
    const again = introduced(aConnection({ lastFetchedAt: NOW - days(3) }), 'a user', plan, NOW);
    expect([again.backfill, again.dirty]).toEqual([null, [{ from: TODAY - 10, to: TODAY + 2, mark: 1 }]]);
    expect(introduced(aConnection(), 'another user', plan, NOW).backfill).toEqual(fresh.backfill);
  });

  it('a subscription is renewed a day before it ends', () => {
    expect(subscribed(aConnection(), NOW + days(30), NOW, never).subscribeAt).toBe(NOW + days(29));
  });
});

describe('after a failure', () => {
  it('waits longer each time, at most half an hour, and never less than the provider asked', () => {
    const waits = [1, 2, 3, 30].map((failures) => providerBackoff(failures, null, never));
    expect(waits).toEqual([seconds(5), seconds(10), seconds(20), minutes(15)]);
    expect(providerBackoff(30, null, always)).toBeLessThanOrEqual(minutes(30));
    expect(providerBackoff(1, minutes(7), never)).toBe(minutes(7) + seconds(5));
  });

  it('says what is wrong and when it tries again', () => {
    const after = troubled(aConnection({ failures: 1 }), passing, NOW, never);
    expect(after).toMatchObject({
      stage: 'active',
      problem: 'provider-broken',
      failures: 2,
      retryAt: NOW + seconds(10),
    });
  });

  it('tries a fresh access token once before it asks the person', () => {
    const refused: Trouble = { code: 'consent-withdrawn', kind: 'access', retryAfter: null };
    const first = troubled(aConnection(), refused, NOW, never);
    expect(first).toMatchObject({ stage: 'active', accessExpiresAt: 0 });
    const second = troubled({ ...first, refreshedAt: NOW }, refused, NOW + seconds(1), never);
    expect(second).toMatchObject({ stage: 'needs-consent', problem: 'consent-withdrawn', retryAt: null });
  });

  it('spreads a thousand connections that failed together', () => {
    const rng = createRng(7);
    const waits = Array.from({ length: 1_000 }, () => providerBackoff(12, null, rng));
    const perMinute = new Map<number, number>();
    for (const wait of waits)
      perMinute.set(Math.floor(wait / minutes(1)), (perMinute.get(Math.floor(wait / minutes(1))) ?? 0) + 1);
    expect(Math.max(...perMinute.values())).toBeLessThan(100);
  });
});

it('a notification is known again by its mark, and the oldest marks are forgotten', () => {
  const once = noteMark(aConnection(), 'a');
  if (once === 'replayed') throw new Error('it is the first');
  expect(noteMark(once, 'a')).toBe('replayed');
  expect(noteMark(once, null)).toBe(once);
  const many = Array.from({ length: 200 }, (_, index) => `mark ${index}`);
  const after = many.reduce((connection, mark) => noteMark(connection, mark) as typeof connection, once);
  expect(after.seen.length).toBe(64);
});
