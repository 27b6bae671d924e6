import { openLocalStores } from '@unslouch/extension/src/adapters/dexie/local-stores.ts';
import { systemClock } from '@unslouch/extension/src/adapters/system/clock.ts';
import { randomBytes } from '@unslouch/extension/src/adapters/system/random-bytes.ts';
import { createSecondCopy, type KeyValueArea } from '@unslouch/extension/src/adapters/system/second-copy.ts';
import { encodeRecords } from '@unslouch/shared/domain/sync/codec/encode-records.ts';
import { joinRecords } from '@unslouch/shared/domain/sync/join-records.ts';
import type { LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import { toBase64Url } from '@unslouch/shared/lib/bytes.ts';

export interface ToldLog {
  readonly sessions: number;
  /** Every fact in its one canonical form. */
  readonly log: string;
}

/** Runs inside a page of the extension, with the product's own stores. */
export async function tellLog(area: KeyValueArea): Promise<string> {
  const stores = openLocalStores({ clock: systemClock, secondCopy: createSecondCopy(area), randomBytes });
  const facts = await stores.entries.loadFactsBetween('2024-01-01' as LocalDay, '2099-12-31' as LocalDay);
  stores.close();
  const told: ToldLog = {
    sessions: facts.filter(({ type }) => type === 'session').length,
    log: toBase64Url(encodeRecords(joinRecords(facts))),
  };
  return JSON.stringify(told);
}
