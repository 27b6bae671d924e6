import type { EpochKeys } from '@unslouch/shared/crypto/epoch-keys.ts';
import type { AccountId } from '@unslouch/shared/domain/account/account-id.ts';
import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { AgreementKeyPair, SigningKeyPair } from '@unslouch/shared/ports/crypto.ts';

/** This device's secrets for one account. Every key is a handle: usable, storable, never readable. */
export interface DeviceKeys {
  readonly account: AccountId;
  readonly device: DeviceId;
  readonly signing: SigningKeyPair;
  readonly agreement: AgreementKeyPair;
  /** Oldest first. An older one still opens what was sealed before a device was revoked. */
  readonly epochs: readonly EpochKeys[];
}

/** A database of its own, so that losing the log and losing the keys are two different accidents. */
export interface KeyStore {
  load(): Promise<DeviceKeys | null>;
  save(keys: DeviceKeys): Promise<void>;
  /** Not yet written down, or the person let this device keep them; unlike the keys they can be read. */
  loadWords(): Promise<string | null>;
  /** Null forgets them. */
  saveWords(words: string | null): Promise<void>;
  clear(): Promise<void>;
}
