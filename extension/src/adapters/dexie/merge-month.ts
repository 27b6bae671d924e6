import { problem } from '@unslouch/shared/domain/problem/problem.ts';
import { decodeRecords } from '@unslouch/shared/domain/sync/codec/decode-records.ts';
import { covers, type Frontier } from '@unslouch/shared/domain/sync/frontier.ts';
import { mergeSegment } from '@unslouch/shared/domain/sync/merge-segment.ts';
import type { SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import type { UtcMonth } from '@unslouch/shared/domain/time/local-day.ts';
import type { Clock } from '@unslouch/shared/ports/clock.ts';
import type { OpenedSegment, UnopenedSegment } from '../../ports/sync-store.ts';
import { liftCounters } from './apply-pulled.ts';
import type { Database } from './database.ts';
import { loadDeviceRow } from './device-row.ts';
import { loadMonth } from './load-month.ts';
import { frontierToRow, loadMonthRow, rowToFrontier } from './month-row.ts';
import { sendAgain } from './send-again.ts';
import { writeRecords } from './write-records.ts';

/** See `SyncStore.mergeSegment`. Inside the caller's transaction. */
export async function mergeMonth(database: Database, clock: Clock, segment: OpenedSegment): Promise<void> {
  const { month, version, frontier, sealer } = segment;
  const row = await loadMonthRow(database, month);
  const taken = rowToFrontier(row.taken);
  const held = {
    records: await loadMonth(database, month),
    waiting: await loadWaiting(database, month, frontier),
    frontier: taken,
  };
  const { news, reEmit, sealerAtFault } = mergeSegment(held, segment);
  await writeRecords(database, news, clock.now());
  await liftCounters(database, news);
  await sendAgain(database, reEmit);
  await forgetUnread(database, month);
  if (sealerAtFault) {
    const at = clock.now();
    const lacking = problem('segment.lacking', 'permanent', { month, version, records: reEmit.length });
    const none = new Uint8Array();
    await database.quarantine.add({
      from: 'segment',
      problem: lacking,
      device: sealer,
      sequence: null,
      bytes: none,
      at,
    });
  }
  const late = covers(frontier, taken) ? { lateBytes: 0, lateSince: null } : {};
  await database.months.put({ ...row, ...late, version, frontier: frontierToRow(frontier), unread: null });
}

/** See `SyncStore.setAsideSegment`. Inside the caller's transaction. */
export async function setAsideMonth(database: Database, clock: Clock, segment: UnopenedSegment): Promise<void> {
  const { month, version, sequence, frontier, missingEpoch, sealer, records, problem, bytes } = segment;
  await writeRecords(database, records, clock.now());
  await liftCounters(database, records);
  await forgetUnread(database, month);
  const told = { ...problem, params: { ...problem.params, month } };
  await database.quarantine.add({
    from: 'segment',
    problem: told,
    device: sealer,
    sequence: null,
    bytes,
    at: clock.now(),
  });
  const row = await loadMonthRow(database, month);
  await database.months.put({ ...row, unread: { version, sequence, missingEpoch, frontier: frontierToRow(frontier) } });
}

/** What waits here and can be nowhere else: a pinned batch that the segment claims to hold was stored, and only its answer lost. */
async function loadWaiting(database: Database, month: UtcMonth, frontier: Frontier): Promise<readonly SyncRecord[]> {
  const { id } = await loadDeviceRow(database);
  const pinned = await database.inFlight.toArray();
  const stored = new Set(
    pinned
      .filter(({ lastSequence }) => lastSequence <= (frontier.get(id) ?? 0))
      .flatMap(({ outboxRows }) => outboxRows),
  );
  const rows = await database.outbox.toArray();
  return rows
    .filter((row) => row.month === month && !stored.has(row.row ?? 0))
    .flatMap(({ records }) => decodeRecords(records).records);
}

/** An older version that couldn't be read is no longer of interest: the newer one holds all of it. */
async function forgetUnread(database: Database, month: UtcMonth): Promise<void> {
  await database.quarantine
    .filter(
      ({ from, problem }) =>
        from === 'segment' && problem.code !== 'segment.lacking' && problem.params?.['month'] === month,
    )
    .delete();
}
