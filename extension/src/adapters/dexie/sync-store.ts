import { decodeRecords } from '@unslouch/shared/domain/sync/codec/decode-records.ts';
import { encodeRecords } from '@unslouch/shared/domain/sync/codec/encode-records.ts';
import type { Register, SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import { utcMonthOf } from '@unslouch/shared/domain/time/local-day.ts';
import type { Clock } from '@unslouch/shared/ports/clock.ts';
import type { PinnedBatch, Pulled, Refused, SyncStore } from '../../ports/sync-store.ts';
import type { Database } from './database.ts';
import { loadDeviceRow } from './device-row.ts';
import { DAYLESS } from './drawer.ts';
import { writeRecords } from './write-records.ts';

export function createSyncStore(database: Database, clock: Clock, ready: Promise<void>): SyncStore {
  const { dayRecords, daySummaries, registers, outbox, inFlight, devices, months, quarantine, meta } = database;
  return {
    async loadDevice() {
      await ready;
      return (await loadDeviceRow(database)).id;
    },
    async loadMembership() {
      const row = await meta.get('account');
      return row?.key === 'account' ? { account: row.id, relay: row.relay } : null;
    },
    async join({ account, relay }) {
      await database.transaction('rw', [dayRecords, registers, outbox, meta], async () => {
        if (await meta.get('account')) return;
        await meta.put({ key: 'account', id: account, relay });
        await queueEverything(database);
      });
    },
    async leave() {
      await database.transaction('rw', [outbox, inFlight, devices, months, meta], async () => {
        await Promise.all([outbox.clear(), inFlight.clear(), devices.clear(), months.clear()]);
        await meta.bulkDelete(['account', 'cursor', 'status']);
      });
    },

    async loadPinned() {
      const rows = await inFlight.orderBy('firstSequence').toArray();
      return rows.map(({ outboxRows, batch, ...row }) => ({ ...row, bytes: batch, rows: outboxRows }));
    },
    async loadWaiting(limit) {
      const pinned = new Set((await inFlight.toArray()).flatMap((row) => row.outboxRows));
      const rows = await outbox
        .orderBy('row')
        .filter(({ row }) => row !== undefined && !pinned.has(row))
        .limit(limit)
        .toArray();
      return rows.map(({ row = 0, month, records }) => ({ row, month, records: decodeRecords(records).records }));
    },
    async pin({ bytes, rows, ...batch }) {
      await inFlight.add({ ...batch, batch: bytes, outboxRows: rows });
    },
    async acknowledge(batch) {
      await database.transaction('rw', [outbox, inFlight, devices, meta], async () => {
        await drop(database, batch);
        const { id } = await loadDeviceRow(database);
        await devices.put({ id, sequence: batch.lastSequence, hash: batch.hash, heardAt: clock.now() });
      });
    },
    async unpin(batch) {
      await inFlight.delete(batch.firstSequence);
    },
    async deadLetter(batch, problem) {
      await database.transaction('rw', [outbox, inFlight, quarantine], async () => {
        const rows = await outbox.bulkGet([...batch.rows]);
        const kept = rows.flatMap((row) => (row ? [toRefused(row.records, problem)] : []));
        await quarantine.bulkAdd(kept.map((refused) => ({ ...refused, at: clock.now() })));
        await drop(database, batch);
      });
    },

    async loadHeads() {
      const rows = await devices.toArray();
      return new Map(rows.map(({ id, sequence, hash }) => [id, { sequence, hash }]));
    },
    async loadCursor() {
      const row = await meta.get('cursor');
      return row?.key === 'cursor' ? { generation: row.generation, sequence: row.sequence } : null;
    },
    async apply(pulled) {
      const tables = [dayRecords, daySummaries, registers, devices, quarantine, meta];
      await database.transaction('rw', tables, async () => applyPulled(database, clock, pulled));
    },
    async loadQuarantine() {
      return (await quarantine.toArray()).map((row) => ({ ...row, id: row.id ?? 0 }));
    },

    async loadOutcome() {
      const row = await meta.get('status');
      if (row?.key !== 'status') return { problem: null, failures: 0, retryAt: null };
      return { problem: row.problem, failures: row.failures, retryAt: row.retryAt };
    },
    async saveOutcome(outcome) {
      const former = await meta.get('status');
      const lastSyncedAt = former?.key === 'status' ? former.lastSyncedAt : null;
      await meta.put({
        key: 'status',
        ...outcome,
        lastSyncedAt: outcome.problem === null ? clock.now() : lastSyncedAt,
      });
    },
  };
}

async function queueEverything(database: Database): Promise<void> {
  const drawers = await database.dayRecords.toArray();
  await database.outbox.bulkAdd(
    drawers.map(({ drawer, records }) => ({ month: drawer === DAYLESS ? 0 : utcMonthOf(drawer), records })),
  );
  const registers = await database.registers.toArray();
  if (registers.length === 0) return;
  const records = registers.map(({ key, value, stamp }): Register => ({ kind: 'register', key, value, stamp }));
  await database.outbox.add({ month: 0, records: encodeRecords(records) });
}

async function drop({ outbox, inFlight }: Database, batch: PinnedBatch): Promise<void> {
  await outbox.bulkDelete([...batch.rows]);
  await inFlight.delete(batch.firstSequence);
}

function toRefused(bytes: Uint8Array, problem: Refused['problem']): Refused {
  return { from: 'outbox', problem, device: null, sequence: null, bytes };
}

/** Effects and cursor in one transaction: a pull that dies in between is simply pulled again. */
async function applyPulled(database: Database, clock: Clock, { records, heads, quarantined, cursor }: Pulled) {
  await writeRecords(database, records, clock.now());
  await liftStamp(database, records);
  await database.devices.bulkPut(
    heads.map(({ device, head }) => ({ id: device, sequence: head.sequence, hash: head.hash, heardAt: clock.now() })),
  );
  await database.quarantine.bulkAdd(quarantined.map((refused) => ({ ...refused, at: clock.now() })));
  await database.meta.put({ key: 'cursor', ...cursor });
}

/** A stamp made after this beats everything seen, whatever the clocks say. */
async function liftStamp(database: Database, records: readonly SyncRecord[]): Promise<void> {
  const seen = records.map((record) => (record.kind === 'register' ? record.stamp.counter : 0));
  const row = await loadDeviceRow(database);
  const stamp = seen.reduce((highest, counter) => Math.max(highest, counter), row.stamp);
  if (stamp !== row.stamp) await database.meta.put({ ...row, stamp });
}
