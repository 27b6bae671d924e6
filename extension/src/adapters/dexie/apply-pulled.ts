import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { Frontier } from '@unslouch/shared/domain/sync/frontier.ts';
import { highestSeen } from '@unslouch/shared/domain/sync/highest-seen.ts';
import type { SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import { equalBytes } from '@unslouch/shared/lib/bytes.ts';
import type { Clock } from '@unslouch/shared/ports/clock.ts';
import type { Head, Pulled, Refused } from '../../ports/sync-store.ts';
import { countBatches } from './count-batches.ts';
import type { Database } from './database.ts';
import { loadDeviceRow } from './device-row.ts';
import { sendAgain } from './send-again.ts';
import { takeSlots } from './take-slots.ts';
import { writeRecords } from './write-records.ts';

/** Effects and cursor in the caller's one transaction: a pull that dies in between is simply pulled again. */
export async function applyPulled(database: Database, clock: Clock, pulled: Pulled): Promise<void> {
  // Before the others, so that nothing hides what a segment left out.
  const lacked = await writeRecords(database, pulled.covered, clock.now());
  await sendAgain(database, lacked);
  await writeRecords(database, pulled.records, clock.now());
  await liftCounters(database, [...pulled.covered, ...pulled.records]);
  await countBatches(database, pulled.batches, clock.now());
  await takeSlots(database, clock, pulled.slots, pulled.cursor.after);
  await writeHeads(database, clock, pulled.heads, pulled.claimed);
  await keepAside(database, clock, pulled.quarantined);
  await database.meta.put({ key: 'cursor', ...pulled.cursor });
}

/** Once: a relay that hands out the same again and again fills no disk with it. */
async function keepAside(database: Database, clock: Clock, refused: readonly Refused[]): Promise<void> {
  if (refused.length === 0) return;
  const kept: Refused[] = await database.quarantine.toArray();
  for (const one of refused) {
    if (kept.some((other) => isSame(one, other))) continue;
    kept.push(one);
    await database.quarantine.add({ ...one, at: clock.now() });
  }
}

function isSame(one: Refused, other: Refused): boolean {
  const alike = one.from === other.from && one.device === other.device && one.sequence === other.sequence;
  return alike && one.problem.code === other.problem.code && equalBytes(one.bytes, other.bytes);
}

/**
 * A stamp made after this beats everything seen, whatever the clocks say; and a device whose last writes a power cut took
 * back, but whose relay had them already, doesn't give their identities to other things.
 */
export async function liftCounters(database: Database, records: readonly SyncRecord[]): Promise<void> {
  const row = await loadDeviceRow(database);
  const seen = highestSeen(row, row.id, records);
  if (seen.stamp !== row.stamp || seen.count !== row.count) await database.meta.put({ ...row, ...seen });
}

async function writeHeads(
  database: Database,
  clock: Clock,
  heads: ReadonlyMap<DeviceId, Head>,
  claimed: Frontier,
): Promise<void> {
  const ids = [...new Set([...heads.keys(), ...claimed.keys()])];
  const rows = await database.devices.bulkGet(ids);
  await database.devices.bulkPut(
    ids.map((id, index) => {
      const former = rows[index] ?? { id, sequence: 0, hash: new Uint8Array(32), heardAt: null, claimed: 0 };
      const head = heads.get(id);
      const most = Math.max(former.claimed, claimed.get(id) ?? 0);
      return { ...former, ...head, heardAt: head ? clock.now() : former.heardAt, claimed: most };
    }),
  );
}
