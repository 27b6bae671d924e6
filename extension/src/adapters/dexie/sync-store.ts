import { decodeRecords } from '@unslouch/shared/domain/sync/codec/decode-records.ts';
import type { Clock } from '@unslouch/shared/ports/clock.ts';
import type { SyncStore } from '../../ports/sync-store.ts';
import { applyPulled } from './apply-pulled.ts';
import type { Database } from './database.ts';
import { loadDeviceRow } from './device-row.ts';
import { loadMeta } from './load-meta.ts';
import { loadQuarantine } from './load-quarantine.ts';
import { partWays } from './part-ways.ts';
import { queueEverything } from './queue-records.ts';

const START = { generation: '', after: 0 };

export function createSyncStore(database: Database, clock: Clock, ready: Promise<void>): SyncStore {
  const { dayRecords, daySummaries, registers, outbox, inFlight, devices, months, quarantine, meta } = database;
  return {
    async loadDevice() {
      await ready;
      return (await loadDeviceRow(database)).id;
    },
    async loadMembership() {
      const row = await loadMeta(database, 'account');
      return row ? { account: row.id, relay: row.relay } : null;
    },
    async join({ account, relay }) {
      const tables = [dayRecords, registers, outbox, inFlight, devices, months, meta];
      await database.transaction('rw', tables, async () => {
        const former = await loadMeta(database, 'account');
        await meta.put({ key: 'account', id: account, relay });
        if (former?.id === account) return;
        await forget(database);
        await queueEverything(database);
      });
    },
    async leave() {
      await database.transaction('rw', [outbox, inFlight, devices, months, meta], async () => {
        await forget(database);
        await meta.delete('account');
      });
    },
    async loadChain() {
      const row = await loadMeta(database, 'chain');
      return row ? { chain: row.chain, keyringVersion: row.keyringVersion } : null;
    },
    async saveChain(known) {
      await meta.put({ key: 'chain', ...known });
    },
    async startIncarnation(id) {
      await ready;
      await database.transaction('rw', [inFlight, meta], async () => {
        await inFlight.clear();
        await meta.put({ ...(await loadDeviceRow(database)), id });
      });
      return id;
    },
    async partWays(id, told) {
      await ready;
      const tables = [dayRecords, daySummaries, registers, outbox, inFlight, meta];
      await database.transaction('rw', tables, async () => partWays(database, id, told, clock.now()));
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
    async pin(batches) {
      await inFlight.bulkAdd(
        batches.map(({ bytes, rows, ...batch }) => ({ ...batch, batch: bytes, outboxRows: rows })),
      );
    },
    async acknowledge(batch) {
      await ready;
      await database.transaction('rw', [outbox, inFlight, devices, meta], async () => {
        await outbox.bulkDelete([...batch.rows]);
        await inFlight.delete(batch.firstSequence);
        const { id } = await loadDeviceRow(database);
        const row = { id, sequence: batch.lastSequence, hash: batch.hash, heardAt: clock.now(), claimed: 0 };
        await devices.put(row);
      });
    },
    unpin: () => inFlight.clear(),
    async deadLetter(problem) {
      await database.transaction('rw', [outbox, inFlight, quarantine], async () => {
        const rows = (await inFlight.toArray()).flatMap((batch) => batch.outboxRows);
        const refused = { from: 'outbox', problem, device: null, sequence: null, at: clock.now() } as const;
        const kept = (await outbox.bulkGet(rows)).flatMap((row) => (row ? [{ ...refused, bytes: row.records }] : []));
        await quarantine.bulkAdd(kept);
        await outbox.bulkDelete(rows);
        await inFlight.clear();
      });
    },

    async loadHeads() {
      const rows = await devices.toArray();
      const heard = rows.filter((row) => row.sequence > 0);
      return new Map(heard.map(({ id, sequence, hash }) => [id, { sequence, hash }]));
    },
    async loadClaimed() {
      return new Map((await devices.toArray()).filter((row) => row.claimed > 0).map((row) => [row.id, row.claimed]));
    },
    async loadCursor() {
      const row = await loadMeta(database, 'cursor');
      return row ? { generation: row.generation, after: row.after } : START;
    },
    async apply(pulled) {
      await ready;
      const tables = [dayRecords, daySummaries, registers, outbox, devices, quarantine, meta];
      await database.transaction('rw', tables, async () => applyPulled(database, clock, pulled));
    },
    async skipTo(cursor) {
      await meta.put({ key: 'cursor', ...cursor });
    },
    async startOver(own) {
      await ready;
      await database.transaction('rw', [dayRecords, registers, outbox, inFlight, devices, meta], async () => {
        const { id } = await loadDeviceRow(database);
        await outbox.clear();
        await inFlight.clear();
        await devices.clear();
        await meta.bulkDelete(['cursor', 'acknowledged', 'slots']);
        await devices.put({ id, ...own, heardAt: clock.now(), claimed: 0 });
        await queueEverything(database);
      });
    },
    async loadAcknowledgement() {
      const cursor = await loadMeta(database, 'cursor');
      if (!cursor) return null;
      const told = await loadMeta(database, 'acknowledged');
      const oldest = (await outbox.orderBy('row').first())?.row ?? Number.POSITIVE_INFINITY;
      const held = (await loadMeta(database, 'slots'))?.slots ?? [];
      const slots = held.filter((slot) => slot.lastRow < oldest).map((slot) => slot.sequence);
      const known = told?.generation === cursor.generation && told.after === cursor.after;
      if (known && slots.length === 0) return null;
      return { cursor: { generation: cursor.generation, after: cursor.after }, slots };
    },
    async saveAcknowledged({ cursor, slots }) {
      await database.transaction('rw', meta, async () => {
        await meta.put({ key: 'acknowledged', ...cursor });
        const held = (await loadMeta(database, 'slots'))?.slots ?? [];
        await meta.put({ key: 'slots', slots: held.filter((slot) => !slots.includes(slot.sequence)) });
      });
    },
    loadQuarantine: () => loadQuarantine(database),

    async loadOutcome() {
      const row = await loadMeta(database, 'status');
      return { problem: row?.problem ?? null, failures: row?.failures ?? 0, retryAt: row?.retryAt ?? null };
    },
    async saveOutcome(outcome) {
      const former = await loadMeta(database, 'status');
      const lastSyncedAt = outcome.problem === null ? clock.now() : (former?.lastSyncedAt ?? null);
      await meta.put({ key: 'status', ...outcome, lastSyncedAt });
    },
  };
}

/** Everything that belongs to one account but the membership itself. */
async function forget({ outbox, inFlight, devices, months, meta }: Database): Promise<void> {
  await outbox.clear();
  await inFlight.clear();
  await devices.clear();
  await months.clear();
  await meta.bulkDelete(['chain', 'cursor', 'acknowledged', 'slots', 'status']);
}
