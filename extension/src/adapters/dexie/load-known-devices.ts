import type { KnownDevice } from '../../ports/sync-status.ts';
import type { Database } from './database.ts';
import { loadDeviceRow } from './device-row.ts';
import { loadMeta } from './load-meta.ts';

/** One register a device, so that each names itself and may be renamed from any. */
export const DEVICE_PREFIX = 'device/';

/** The account's devices as the verified chain lists them, with what they say of themselves. */
export async function loadKnownDevices(database: Database): Promise<readonly KnownDevice[]> {
  const known = await loadMeta(database, 'chain');
  if (!known) return [];
  const own = await loadDeviceRow(database);
  const ids = known.chain.devices.map(({ device }) => device);
  const heads = await database.devices.bulkGet(ids);
  const labels = await database.registers.bulkGet(ids.map((id) => DEVICE_PREFIX + id));
  return known.chain.devices.map(({ device, revoked }, index) => ({
    id: device,
    isThis: device === own.id,
    revoked,
    label: labels[index]?.value ?? null,
    lastHeardAt: heads[index]?.heardAt ?? null,
    withheld: (heads[index]?.claimed ?? 0) > (heads[index]?.sequence ?? 0),
  }));
}
