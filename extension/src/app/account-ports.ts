import type { Clock } from '@unslouch/shared/ports/clock.ts';
import type { Crypto } from '@unslouch/shared/ports/crypto.ts';
import type { Deflate } from '@unslouch/shared/ports/deflate.ts';
import type { DataConsent } from '../ports/data-consent.ts';
import type { KeyStore } from '../ports/key-store.ts';
import type { Lock } from '../ports/lock.ts';
import type { Relay } from '../ports/relay.ts';
import type { SecondCopy } from '../ports/second-copy.ts';
import type { SyncStore } from '../ports/sync-store.ts';
import type { TokenStore } from '../ports/token-store.ts';

/** What sync and the account's use cases work with. */
export interface AccountPorts {
  readonly clock: Clock;
  /** Asked before each sync: the person can take it back in the browser at any time. */
  readonly consent: DataConsent;
  readonly crypto: Crypto;
  readonly deflate: Deflate;
  readonly keys: KeyStore;
  readonly lock: Lock;
  readonly secondCopy: SecondCopy;
  readonly store: SyncStore;
  /** The relay at an origin. */
  readonly relayAt: (origin: string) => Relay;
  readonly tokens: TokenStore;
}

/** Held by whoever sends, fetches or changes the membership: one at a time in the profile. */
export const SYNC_LOCK = 'unslouch sync';
