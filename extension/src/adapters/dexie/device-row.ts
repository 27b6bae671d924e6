import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { assert } from '@unslouch/shared/lib/assert.ts';
import { toBase64Url } from '@unslouch/shared/lib/bytes.ts';
import type { Clock } from '@unslouch/shared/ports/clock.ts';
import type { SecondCopy } from '../../ports/second-copy.ts';
import type { Database } from './database.ts';
import type { MetaRow } from './schema.ts';

type Row = Extract<MetaRow, { key: 'device' }>;

/**
 * Makes sure that this device has a name and its counters. The name comes back from the second copy where the database was
 * lost; the count of identities starts at the clock, so that none is given twice after that (nobody makes a thousand entries
 * a second).
 */
export async function ensureDevice(
  database: Database,
  secondCopy: SecondCopy,
  clock: Clock,
  randomBytes: (length: number) => Uint8Array,
): Promise<void> {
  if (await database.meta.get('device')) return;
  const copy = await secondCopy.load();
  const fresh = copy.device ?? (toBase64Url(randomBytes(16)) as DeviceId);
  await database.write([database.meta], async () => {
    if (await database.meta.get('device')) return;
    await database.meta.add({ key: 'device', id: fresh, count: clock.now(), stamp: 0 });
  });
  const { id } = await loadDeviceRow(database);
  if (copy.device !== id) await secondCopy.save({ device: id });
}

export async function loadDeviceRow(database: Database): Promise<Row> {
  const row = await database.meta.get('device');
  assert(row?.key === 'device', 'device');
  return row;
}
