import { days, hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { PROVIDER_IDS } from '@unslouch/shared/protocol/connections.ts';
import type { GalleryPage } from '../../ui/gallery-page.ts';
import type { ProviderConnection } from '../account-actions.ts';
import { ProvidersCard } from './ProvidersCard.tsx';
import { type ProvidersData, providersModel } from './providers-model.ts';

const now = Date.UTC(2026, 10, 20, 14, 7);

function one(provider: string, change: Partial<ProviderConnection>): ProviderConnection {
  const fresh = {
    lastFetchedAt: now - hours(1),
    lastDataAt: now - hours(2),
    backfill: null,
    problem: null,
    retryAt: null,
  };
  return { provider, state: 'active', ...fresh, ...change };
}

const base: ProvidersData = { now, connections: [], unasked: null, busy: null, problem: null };

const states: readonly (readonly [string, ProvidersData])[] = [
  [
    'on their way',
    {
      ...base,
      busy: 'oura',
      connections: [
        one('withings', {}),
        one('polar', { backfill: { done: 196, all: 723 } }),
        one('oura', { state: 'off' }),
        one('whoop', { state: 'connecting', lastDataAt: null }),
        one('google-health', { state: 'not-offered' }),
      ],
    },
  ],
  [
    'trouble',
    {
      ...base,
      problem: { code: 'offline', permanent: false },
      connections: [
        one('withings', { problem: 'provider-busy', retryAt: now + minutes(12) }),
        one('oura', { state: 'needs-consent', problem: 'consent-interrupted', lastDataAt: now - days(3) }),
        one('whoop', { state: 'needs-consent', problem: 'consent-withdrawn' }),
        one('polar', { problem: 'inbox-waits', retryAt: now + minutes(50) }),
        one('google-health', { state: 'not-offered' }),
      ],
    },
  ],
  ['relay out of reach', { ...base, unasked: { code: 'relay-unreachable', permanent: false } }],
  [
    'none offered',
    {
      ...base,
      connections: PROVIDER_IDS.map((id) => one(id, { state: 'not-offered' })),
    },
  ],
];

const nothing = () => {};

export const providersGallery: GalleryPage = {
  name: 'providers',
  widths: [960, 320, 1280],
  states: states.map(([name, data]) => ({
    name,
    render: (i18n) => <ProvidersCard {...providersModel(i18n, data)} onAskConsent={nothing} onDisconnect={nothing} />,
  })),
};
