import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { StoredSettings } from './settings-store.ts';

/** What is not a key and must outlive a lost database. Kept in extension storage. */
export interface SecondCopyContent {
  readonly device?: DeviceId;
  readonly account?: string;
  readonly relay?: string;
  readonly lastAcknowledgedSequence?: number;
  readonly settings?: StoredSettings;
}

export interface SecondCopy {
  /** Empty where there is none or it can't be read. */
  load(): Promise<SecondCopyContent>;
  /** Replaces the fields named; the others stay. */
  save(changes: SecondCopyContent): Promise<void>;
  /** Account and relay go; device and settings stay. */
  forgetAccount(): Promise<void>;
  clear(): Promise<void>;
}
