import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { decodeRecords } from '@unslouch/shared/domain/sync/codec/decode-records.ts';
import { days, type Ms } from '@unslouch/shared/domain/time/instant.ts';
import type { Clock } from '@unslouch/shared/ports/clock.ts';
import { parseBatch } from '@unslouch/shared/protocol/batch.ts';
import { LIMITS } from '@unslouch/shared/protocol/limits.ts';
import type { PinnedBatch, SyncStore, TakenBatch } from '../../ports/sync-store.ts';
import { applyPulled } from './apply-pulled.ts';
import { countBatches } from './count-batches.ts';
import type { Database } from './database.ts';
import { loadDeviceRow } from './device-row.ts';
import { loadMeta } from './load-meta.ts';
import { loadQuarantine } from './load-quarantine.ts';
import { loadSyncStatus } from './load-sync-status.ts';
import { mergeMonth, setAsideMonth } from './merge-month.ts';
import { rowToMonth } from './month-row.ts';
import { partWays } from './part-ways.ts';
import { queueEverything } from './queue-records.ts';

const START = { generation: '', after: 0 };

/** Each costs the relay a row, and only the dropping of covered batches waits for it (docs/protocol.md). */
const ACKNOWLEDGE_EVERY: Ms = days(1);

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
      await database.write(tables, async () => {
        const former = await loadMeta(database, 'account');
        await meta.put({ key: 'account', id: account, relay });
        if (former?.id === account) return;
        await forget(database);
        await queueEverything(database);
      });
    },
    async leave() {
      await database.write([outbox, inFlight, devices, months, meta], async () => {
        await forget(database);
        await meta.delete('account');
      });
    },
    async loadChain() {
      const row = await loadMeta(database, 'chain');
      return row ? { chain: row.chain, keyringVersion: row.keyringVersion } : null;
    },
    async saveChain(known) {
      await database.write([meta], async () => meta.put({ key: 'chain', ...known }));
    },
    async startIncarnation(id) {
      await ready;
      await database.write([inFlight, meta], async () => {
        await inFlight.clear();
        await meta.put({ ...(await loadDeviceRow(database)), id });
      });
      return id;
    },
    async partWays(id, log) {
      await ready;
      const tables = [dayRecords, daySummaries, registers, outbox, inFlight, meta];
      await database.write(tables, async () => partWays(database, id, log, clock.now()));
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
      const pinned = batches.map(({ bytes, rows, ...batch }) => ({ ...batch, batch: bytes, outboxRows: rows }));
      await database.write([inFlight], async () => inFlight.bulkAdd(pinned));
    },
    async acknowledge(batch) {
      await ready;
      await database.write([outbox, inFlight, devices, months, meta], async () => {
        await outbox.bulkDelete([...batch.rows]);
        await inFlight.delete(batch.firstSequence);
        const { id } = await loadDeviceRow(database);
        await countBatches(database, takenOf(id, batch), clock.now());
        // The answer to a batch that was lost on its way may come after a pull has told of later ones.
        if (((await devices.get(id))?.sequence ?? 0) > batch.lastSequence) return;
        const row = { id, sequence: batch.lastSequence, hash: batch.hash, heardAt: clock.now(), claimed: 0 };
        await devices.put(row);
      });
    },
    unpin: () => database.write([inFlight], async () => inFlight.clear()),
    async deadLetter(problem) {
      await database.write([outbox, inFlight, quarantine], async () => {
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
      const tables = [dayRecords, daySummaries, registers, outbox, devices, months, quarantine, meta];
      await database.write(tables, async () => applyPulled(database, clock, pulled));
    },
    async loadMonths() {
      return (await months.toArray()).map(rowToMonth);
    },
    async mergeSegment(segment) {
      await ready;
      const tables = [dayRecords, daySummaries, registers, outbox, inFlight, months, quarantine, meta];
      await database.write(tables, async () => mergeMonth(database, clock, segment));
    },
    async setAsideSegment(segment) {
      await ready;
      const tables = [dayRecords, daySummaries, registers, outbox, months, quarantine, meta];
      await database.write(tables, async () => setAsideMonth(database, clock, segment));
    },
    async adoptHead(own) {
      await ready;
      await database.write([devices, meta], async () => {
        const { id } = await loadDeviceRow(database);
        await devices.put({ id, ...own, heardAt: clock.now(), claimed: (await devices.get(id))?.claimed ?? 0 });
      });
    },
    async skipTo(cursor) {
      await database.write([meta], async () => meta.put({ key: 'cursor', ...cursor }));
    },
    async startOver(own) {
      await ready;
      await database.write([dayRecords, registers, outbox, inFlight, devices, months, meta], async () => {
        const { id } = await loadDeviceRow(database);
        await outbox.clear();
        await inFlight.clear();
        await devices.clear();
        await months.clear();
        await meta.bulkDelete(['cursor', 'acknowledged', 'slots', 'lacked']);
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
      const delivered = held.filter((slot) => slot.lastRow < oldest).map((slot) => slot.sequence);
      const slots = delivered.slice(0, LIMITS.slotsPerAck);
      const lacked = (await loadMeta(database, 'lacked'))?.lastRow ?? 0;
      const unmerged = (await months.toArray()).flatMap(({ unread }) => (unread ? [unread.sequence - 1] : []));
      const safe = Math.min(cursor.after, ...unmerged);
      const former = told?.generation === cursor.generation ? told : null;
      const recent = former !== null && clock.now() - (former.at ?? 0) < ACKNOWLEDGE_EVERY;
      const dueFor = former === null || (safe > former.after && !recent);
      if (lacked >= oldest || (!dueFor && slots.length === 0)) return null;
      return { cursor: { generation: cursor.generation, after: dueFor ? safe : former.after }, slots };
    },
    async saveAcknowledged({ cursor, slots }) {
      await database.write([meta], async () => {
        const former = await loadMeta(database, 'acknowledged');
        const at = former?.after === cursor.after ? (former.at ?? clock.now()) : clock.now();
        await meta.put({ key: 'acknowledged', ...cursor, at });
        const held = (await loadMeta(database, 'slots'))?.slots ?? [];
        await meta.put({ key: 'slots', slots: held.filter((slot) => !slots.includes(slot.sequence)) });
      });
    },
    loadQuarantine: () => loadQuarantine(database),

    async loadStatus() {
      await ready;
      return loadSyncStatus(database);
    },
    async loadOutcome() {
      const row = await loadMeta(database, 'status');
      return { problem: row?.problem ?? null, failures: row?.failures ?? 0, retryAt: row?.retryAt ?? null };
    },
    async saveOutcome(outcome, fetched) {
      await database.write([meta], async () => {
        const former = await loadMeta(database, 'status');
        const lastSyncedAt = fetched ? clock.now() : (former?.lastSyncedAt ?? null);
        await meta.put({ key: 'status', ...outcome, lastSyncedAt });
      });
    },
  };
}

function takenOf(device: DeviceId, { bytes }: PinnedBatch): readonly TakenBatch[] {
  const batch = parseBatch(bytes);
  if (!batch.ok) return [];
  const { month, to } = batch.value.header;
  return [{ month, device, to, bytes: bytes.length }];
}

/** Everything that belongs to one account but the membership itself. */
async function forget({ outbox, inFlight, devices, months, meta }: Database): Promise<void> {
  await outbox.clear();
  await inFlight.clear();
  await devices.clear();
  await months.clear();
  await meta.bulkDelete(['chain', 'cursor', 'acknowledged', 'slots', 'lacked', 'status']);
}
