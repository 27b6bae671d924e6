import type { Json } from '@unslouch/shared/domain/sync/record.ts';

/** What must survive a lost database and is no key: settings, account id, relay. Kept apart from IndexedDB. */
export interface SecondCopy {
  /** Null where nothing was ever kept. */
  load(): Promise<Json>;
  save(copy: Json): Promise<void>;
}
