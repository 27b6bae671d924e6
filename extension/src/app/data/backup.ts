import { BACKUP_HEAD } from '@unslouch/shared/domain/log/backup-head.ts';
import type { SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import { toBase64Url } from '@unslouch/shared/lib/bytes.ts';
import type { DataStore } from '../../ports/data-store.ts';
import { NUDGE_PREFIX } from '../../ports/entry-store.ts';
import { SOURCE_PREFIX } from '../../ports/phone-source.ts';

/** What belongs to one device or is a secret: who restores the backup elsewhere has no use for it. */
const OF_ONE_DEVICE = [NUDGE_PREFIX, SOURCE_PREFIX, 'device/'];

/**
 * Everything that stands in the log, one record a line: JSON as a whole, and readable line by line however large. What was
 * taken out is not in it.
 */
export async function writeBackup(
  store: DataStore,
  exportedAt: string,
  onMonth: (share: number) => void,
): Promise<readonly string[]> {
  const about = {
    version: 1,
    exportedAt,
    note: 'This file is not encrypted. Whoever has it can read it. Drop it on the Sources page to restore it.',
  };
  const parts = [`${BACKUP_HEAD}${JSON.stringify(about).slice(1, -1)},"records":[`];
  const months = await store.months();
  let first = true;
  for (const [index, month] of months.entries()) {
    const lines = (await store.records(month)).filter(isKept).map((record) => JSON.stringify(printed(record)));
    if (lines.length > 0) parts.push(`${first ? '' : ','}\n${lines.join(',\n')}`);
    first &&= lines.length === 0;
    onMonth((index + 1) / months.length);
  }
  parts.push('\n]}\n');
  return parts;
}

function isKept(record: SyncRecord): boolean {
  if (record.kind === 'register') return !OF_ONE_DEVICE.some((prefix) => record.key.startsWith(prefix));
  return record.kind !== 'retraction';
}

function printed(record: SyncRecord): object {
  return record.kind === 'unknown' ? { ...record, bytes: toBase64Url(record.bytes) } : record;
}
