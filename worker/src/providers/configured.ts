import type { ProviderId } from '@unslouch/shared/protocol/connections.ts';
import type { AppSettings } from './app-settings.ts';
import { createGoogleHealth } from './google-health/google-health.ts';
import { createOura } from './oura/oura.ts';
import { createPolar } from './polar/polar.ts';
import type { Provider } from './provider.ts';
import type { ProviderHttp } from './provider-http.ts';
import { createWhoop } from './whoop/whoop.ts';
import { createWithings } from './withings/withings.ts';

type Prefix = 'WITHINGS' | 'POLAR' | 'OURA' | 'WHOOP' | 'GOOGLE_HEALTH';
type Name = 'CLIENT_ID' | 'CLIENT_SECRET' | 'BASE' | 'HOOK_SECRET' | 'VARIANT';

/** Which provider is on follows from these: without both its id and its secret it isn't offered. */
export type ProviderSettings = { readonly [K in `${Prefix}_${Name}`]?: string } & {
  /** Encrypts tokens at rest. Changing it means that everybody must consent again; without it no provider is on. */
  readonly CONNECTION_SECRET?: string;
  /** How many days of the past are fetched, where that is less than the provider allows. */
  readonly BACKFILL_DAYS?: string;
  /** `https://relay.example.org`: this relay as providers reach it, where a proxy before it hides that. */
  readonly PUBLIC_ORIGIN?: string;
};

const PROVIDERS: Readonly<
  Record<ProviderId, { prefix: Prefix; create(settings: AppSettings, http: ProviderHttp): Provider }>
> = {
  withings: { prefix: 'WITHINGS', create: createWithings },
  polar: { prefix: 'POLAR', create: createPolar },
  oura: { prefix: 'OURA', create: createOura },
  whoop: { prefix: 'WHOOP', create: createWhoop },
  'google-health': { prefix: 'GOOGLE_HEALTH', create: createGoogleHealth },
};

/** The provider, if this relay's operator has registered there. */
export function configuredProvider(env: ProviderSettings, id: ProviderId, http: ProviderHttp): Provider | null {
  const settings = settingsOf(env, id);
  if (settings === null) return null;
  const provider = PROVIDERS[id].create(settings, http);
  const most = Number(env.BACKFILL_DAYS || Number.POSITIVE_INFINITY);
  return { ...provider, backfill: { ...provider.backfill, days: Math.min(most, provider.backfill.days) } };
}

function settingsOf(env: ProviderSettings, id: ProviderId): AppSettings | null {
  const known = PROVIDERS[id];
  if (!env.CONNECTION_SECRET) return null;
  const read = (name: Name) => env[`${known.prefix}_${name}`] || null;
  const [clientId, clientSecret] = [read('CLIENT_ID'), read('CLIENT_SECRET')];
  if (clientId === null || clientSecret === null) return null;
  const base = read('BASE')?.replace(/\/$/, '') ?? null;
  return { clientId, clientSecret, base, hookSecret: read('HOOK_SECRET'), variant: read('VARIANT') };
}
