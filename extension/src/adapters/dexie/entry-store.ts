import { DECISIONS_KEPT } from '@unslouch/shared/domain/nudge/decision.ts';
import { checkRecord } from '@unslouch/shared/domain/sync/codec/check-record.ts';
import type { Register, SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import { nextStamp } from '@unslouch/shared/domain/sync/stamp.ts';
import type { Clock } from '@unslouch/shared/ports/clock.ts';
import type { Append, Current, EntryStore } from '../../ports/entry-store.ts';
import type { Database } from './database.ts';
import { loadDeviceRow } from './device-row.ts';
import { loadFacts } from './load-facts.ts';
import { loadFiledFacts } from './load-filed-facts.ts';
import { loadRegisters } from './load-registers.ts';
import { loadStateRows } from './load-state-rows.ts';
import { loadSummaries } from './load-summaries.ts';
import { queueRecords } from './queue-records.ts';
import { reviveFacts } from './revive-facts.ts';
import { writeRecords } from './write-records.ts';

interface Decided<T> {
  readonly append: Append;
  readonly result: T;
}

/** `ready` settles once the device has its name; every write waits for it. */
export function createEntryStore(database: Database, clock: Clock, ready: Promise<void>): EntryStore {
  async function transact<T>(decide: (current: Current) => Decided<T>): Promise<T> {
    await ready;
    // Dexie keeps the transaction open over native awaits only if it sees an async function.
    return database.write(logTables(database), async () => decideAndWrite(database, clock, decide));
  }
  return {
    transact,
    appendAll: (append) => transact(() => ({ append, result: undefined })),
    async loadState() {
      await ready;
      const { id } = await loadDeviceRow(database);
      return { device: id, ...(await loadStateRows(database)) };
    },
    loadFacts: (day) => loadFacts(database, day, day),
    loadFactsBetween: (first, last) => loadFacts(database, first, last),
    loadFiledFacts: (from, to) => loadFiledFacts(database, from, to),
    loadSummaries: (first, last) => loadSummaries(database, first, last),
    loadRegisters: (prefix) => loadRegisters(database, prefix),
    loadDecisions: (since) => database.decisions.where('at').aboveOrEqual(since).sortBy('at'),
  };
}

/** What one step of the product may write. */
function logTables({ dayRecords, daySummaries, registers, outbox, decisions, state, meta }: Database) {
  return [dayRecords, daySummaries, registers, outbox, decisions, state, meta];
}

async function decideAndWrite<T>(database: Database, clock: Clock, decide: (current: Current) => Decided<T>) {
  const row = await loadDeviceRow(database);
  let count = row.count;
  const { append, result } = decide({
    device: row.id,
    ...(await loadStateRows(database)),
    nextId: () => ({ by: 'person', device: row.id, count: ++count }),
  });
  const stamp = nextStamp(row.stamp, clock.now(), row.id);
  const registers = (append.registers ?? []).map(
    ({ key, value }): Register => ({ kind: 'register', key, value, stamp }),
  );
  const again = await reviveFacts(database, append.again ?? []);
  const records: SyncRecord[] = [...(append.facts ?? []), ...again, ...(append.retractions ?? []), ...registers];
  refuseUnreadable(records);
  if (count !== row.count || registers.length > 0)
    await database.meta.put({ ...row, count, stamp: registers.length > 0 ? stamp.counter : row.stamp });
  await queueRecords(database, await writeRecords(database, records, clock.now()));
  await writeState(database, append);
  return result;
}

/** What the codec can't give back would be gone with its whole block: the step fails instead, and nothing of it is written. */
function refuseUnreadable(records: readonly SyncRecord[]): void {
  for (const record of records) {
    const unreadable = checkRecord(record);
    if (unreadable) throw new Error(`Broken invariant: a ${record.kind} can be read again`, { cause: unreadable });
  }
}

async function writeState(database: Database, { nudgeState, stepTotals, session, decision }: Append): Promise<void> {
  if (nudgeState) await database.state.put({ key: 'nudge', value: nudgeState });
  if (stepTotals) await database.state.put({ key: 'steps', value: stepTotals });
  if (session) await database.state.put({ key: 'session', value: session });
  if (session === null) await database.state.delete('session');
  if (!decision) return;
  await database.decisions.put(decision);
  await database.decisions
    .where('at')
    .below(decision.at - DECISIONS_KEPT)
    .delete();
}
