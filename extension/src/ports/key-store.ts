import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { AgreementKeyPair, SecretKey, SigningKeyPair } from '@unslouch/shared/ports/crypto.ts';

/** This device's secrets for one account. Every key is a handle: usable, storable, never readable. */
export interface DeviceKeys {
  readonly account: string;
  readonly device: DeviceId;
  readonly signing: SigningKeyPair;
  readonly agreement: AgreementKeyPair;
  readonly epochs: readonly EpochKey[];
  /** The newest last; an older one still opens what was sealed before a device was revoked. */
  readonly inbox: readonly AgreementKeyPair[];
}

export interface EpochKey {
  readonly epoch: number;
  readonly secret: SecretKey;
}

/** A database of its own, so that losing the log and losing the keys are two different accidents. */
export interface KeyStore {
  load(): Promise<DeviceKeys | null>;
  save(keys: DeviceKeys): Promise<void>;
  clear(): Promise<void>;
}
