import type { Json } from '@unslouch/shared/domain/sync/record.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';

/** Settings by name, as they were stored: the domain parses them and falls back field by field. */
export type StoredSettings = Readonly<Record<string, Json>>;

/** A value that lost against a newer one, kept 30 days so that no edit is silently gone. */
export interface PreviousValue {
  readonly value: Json;
  readonly replacedAt: EpochMs;
}

export interface ReplacedSetting extends PreviousValue {
  readonly name: string;
}

export interface SettingsStore {
  /** From the registers; from the second copy where the database is gone or can't be opened. */
  load(): Promise<StoredSettings>;
  /** One register per name, in one transaction, then the second copy. */
  save(changes: StoredSettings): Promise<void>;
  loadPrevious(name: string): Promise<readonly PreviousValue[]>;
}
