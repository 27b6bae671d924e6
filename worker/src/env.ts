import type { Rendezvous } from './rendezvous/rendezvous.ts';
import type { Vault } from './vault/vault.ts';
import type { VaultEnv } from './vault-env.ts';

/** What the relay is given: its objects, its limits, and what its operator chose. */
export interface RelayEnv extends VaultEnv {
  readonly VAULT: DurableObjectNamespace<Vault>;
  readonly RENDEZVOUS: DurableObjectNamespace<Rendezvous>;
  readonly RATE_ADDRESS: RateLimit;
  readonly RATE_ACCOUNT: RateLimit;
  /** Registrations, challenges and pairing: the doors that stand open without a token. */
  readonly RATE_DOOR: RateLimit;
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
