import { days, hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { describe, expect, it } from 'vitest';
import { aConnection, NOW, TODAY } from './connection.test-kit.ts';
import { decideNext, dueAt } from './decide-next.ts';

const next = (change: Parameters<typeof aConnection>[0]) => decideNext(aConnection(change), 28, NOW);

describe('what a connection does next', () => {
  it('waits for its next poll when there is nothing to do', () => {
    expect(next({})).toEqual({ kind: 'wait', until: NOW + days(1) });
  });

  it('looks at the last week and tomorrow when the poll is due', () => {
    const window = { from: TODAY - 7, to: TODAY + 2 };
    expect(next({ pollAt: NOW })).toEqual({ kind: 'fetch', window, cause: { kind: 'poll' } });
  });

  it('takes what changed before the poll, newest first, a month at a time', () => {
    const dirty = [
      { from: 100, to: 102, mark: 1 },
      { from: 200, to: 300, mark: 2 },
    ];
    const window = { from: 272, to: 300 };
    expect(next({ dirty, pollAt: NOW })).toEqual({ kind: 'fetch', window, cause: { kind: 'dirty', mark: 2 } });
  });

  it('fills the past after that, newest first', () => {
    const backfill = { oldest: 100, next: 110, all: 700 };
    expect(next({ backfill })).toEqual({ kind: 'fetch', window: { from: 100, to: 110 }, cause: { kind: 'backfill' } });
  });

  it('refreshes before anything else once the access token is nearly over', () => {
    expect(next({ accessExpiresAt: NOW + minutes(2), pollAt: NOW })).toEqual({ kind: 'refresh' });
    expect(next({ accessExpiresAt: null, pollAt: NOW }).kind).toBe('fetch');
  });

  it('waits for its turn before it asks, and before it refreshes for that', () => {
    expect(next({ turnAt: null, pollAt: NOW, accessExpiresAt: 0 })).toEqual({ kind: 'turn', purpose: 'news' });
    expect(next({ turnAt: null })).toEqual({ kind: 'wait', until: NOW + days(1) });
  });

  it('asks for nothing before the time that a failure or the pacer named', () => {
    const later = NOW + minutes(5);
    expect(next({ retryAt: later, pollAt: NOW })).toEqual({ kind: 'wait', until: later });
    expect(next({ turnAt: later, pollAt: NOW })).toEqual({ kind: 'wait', until: later });
  });

  it('waits with the past while others have news, and with nothing else', () => {
    const later = NOW + minutes(5);
    const held = { turnAt: null, pastAt: later, backfill: { oldest: 100, next: 110, all: 700 } } as const;
    expect(next(held)).toEqual({ kind: 'wait', until: later });
    expect(next({ ...held, pastAt: NOW })).toEqual({ kind: 'turn', purpose: 'past' });
    for (const news of [{ dirty: [{ from: 100, to: 102, mark: 1 }] }, { pollAt: NOW }, { subscribeAt: NOW }])
      expect(next({ ...held, ...news })).toEqual({ kind: 'turn', purpose: 'news' });
  });

  it('rests until the person consents again', () => {
    expect(next({ stage: 'needs-consent', pollAt: NOW })).toEqual({ kind: 'rest' });
    expect(dueAt(aConnection({ stage: 'needs-consent' }), 28, NOW)).toBe(null);
  });

  it('gives the consent back when it leaves, and forgets it after a day whatever the provider says', () => {
    expect(next({ stage: 'leaving', stageSince: NOW - hours(1) })).toEqual({ kind: 'revoke' });
    const held = { stage: 'leaving', stageSince: NOW - hours(24), retryAt: NOW + days(1) } as const;
    expect(next(held)).toEqual({ kind: 'forget' });
  });

  it('subscribes before it fetches, so that nothing changes unseen in between', () => {
    expect(next({ subscribeAt: NOW, pollAt: NOW })).toEqual({ kind: 'subscribe' });
  });
});
