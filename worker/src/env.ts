import type { Pacer } from './pacer/pacer.ts';
import type { ProviderSettings } from './providers/configured.ts';
import type { Rendezvous } from './rendezvous/rendezvous.ts';
import type { Signpost } from './signpost/signpost.ts';
import type { Vault } from './vault/vault.ts';

/** What the relay is given: its objects, its limits, and what its operator chose. */
export interface RelayEnv extends ProviderSettings {
  readonly VAULT: DurableObjectNamespace<Vault>;
  readonly RENDEZVOUS: DurableObjectNamespace<Rendezvous>;
  readonly PACER: DurableObjectNamespace<Pacer>;
  /** Which account a provider's user id belongs to. */
  readonly USERS: D1Database;
  /** By the hash of a later account key: whose words they are. */
  readonly SIGNPOST: DurableObjectNamespace<Signpost>;
  readonly RATE_ADDRESS: RateLimit;
  readonly RATE_ACCOUNT: RateLimit;
  /** Registrations, challenges and pairing: the doors that stand open without a token. */
  readonly RATE_DOOR: RateLimit;
  /** Signs challenges, tokens and tickets. Changing it only makes devices fetch a new token. */
  readonly TOKEN_SECRET: string;
  readonly REGISTRATION: 'open' | 'invite' | 'closed';
  readonly INVITE_CODE?: string;
  /** Bearer token of `/metrics`; without one that page doesn't exist. */
  readonly OPERATOR_TOKEN?: string;
}

declare global {
  namespace Cloudflare {
    interface Env extends RelayEnv {}
  }
}
