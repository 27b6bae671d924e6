import { hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { expect, it } from 'vitest';
import { testI18n } from '../../ui/render.test-kit.tsx';
import type { ProviderConnection } from '../account-actions.ts';
import { providersModel } from './providers-model.ts';

const now = 1_800_000_000_000;

function shown(...changes: readonly Partial<ProviderConnection>[]) {
  const connections = changes.map((change) => ({
    provider: 'withings',
    state: 'active' as const,
    lastFetchedAt: now,
    lastDataAt: now - hours(2),
    backfill: null,
    problem: null,
    retryAt: null,
    ...change,
  }));
  return providersModel(testI18n, { now, connections, unasked: null, busy: null, problem: null });
}

it('says how fresh a connection is, and how it ends', () => {
  expect(shown({}).rows).toEqual([
    {
      key: 'withings',
      name: 'Withings',
      carries: 'Steps and sleep',
      isSleepAlone: false,
      state: 'Up to date. Last data 2 hours ago.',
      trouble: false,
      progress: null,
      action: 'disconnect',
      busy: false,
    },
  ]);
});

it('shows how much of the past has come', () => {
  expect(shown({ backfill: { done: 181, all: 724 } }).rows[0]).toMatchObject({
    state: 'The past is on its way: 181 of 724 days.',
    progress: 0.25,
  });
});

it('says what is wrong and what to do, or when it goes on', () => {
  expect(shown({ state: 'needs-consent', problem: 'consent-withdrawn' }).rows[0]).toMatchObject({
    state: 'Access was withdrawn at the provider. Connect again and it goes on',
    trouble: true,
    action: 'reconnect',
  });
  expect(shown({ problem: 'provider-busy', retryAt: now + minutes(5) }).rows[0]).toMatchObject({
    state: 'The provider asks for a pause. It goes on by itself. Next try in 5 minutes.',
    action: 'disconnect',
  });
});

it('names in one line what this relay doesn’t offer', () => {
  const { rows, notOffered } = shown(
    { state: 'off' },
    { provider: 'oura', state: 'not-offered' },
    { provider: 'new', state: 'not-offered' },
  );
  expect([rows[0]?.action, rows.length, notOffered]).toEqual(['connect', 1, 'Not offered by this relay: Oura, new.']);
});

it('says that the relay is out of reach, unless a press says more', () => {
  const unasked = { code: 'relay-unreachable', permanent: false };
  const base = { now, connections: [], unasked, busy: null, problem: null };
  const sentence = 'The relay does not answer right now. Its clouds show here as soon as it does.';
  expect(providersModel(testI18n, base)).toEqual({ rows: [], notOffered: null, problem: sentence });
  const problem = { code: 'offline', permanent: false };
  expect(providersModel(testI18n, { ...base, problem }).problem).toMatch(/^No network/);
  const revoked = { code: 'device-revoked', permanent: true };
  expect(providersModel(testI18n, { ...base, unasked: revoked }).problem).not.toBe(sentence);
});
