import type { Pacer } from './pacer/pacer.ts';
import type { ProviderSettings } from './providers/configured.ts';
import type { Signpost } from './signpost/signpost.ts';

/** What an account's vault asks others for. Apart from the whole environment, which names the vault itself. */
export interface VaultEnv extends ProviderSettings {
  readonly PACER: DurableObjectNamespace<Pacer>;
  /** Which account a provider's user id belongs to. */
  readonly USERS: D1Database;
  /** By the hash of a later account key: whose words they are. */
  readonly SIGNPOST: DurableObjectNamespace<Signpost>;
  /** Signs challenges, tokens and tickets. Changing it only makes devices fetch a new token. */
  readonly TOKEN_SECRET: string;
}
