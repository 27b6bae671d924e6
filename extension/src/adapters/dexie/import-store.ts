import type { AnyFact } from '@unslouch/shared/domain/log/fact.ts';
import { decodeRecords } from '@unslouch/shared/domain/sync/codec/decode-records.ts';
import { encodeRecords } from '@unslouch/shared/domain/sync/codec/encode-records.ts';
import { mergeIntoDay } from '@unslouch/shared/domain/sync/day-document.ts';
import { type Drawer, drawerOf } from '@unslouch/shared/domain/sync/drawer.ts';
import { factKey } from '@unslouch/shared/domain/sync/fact-key.ts';
import type { Retraction } from '@unslouch/shared/domain/sync/record.ts';
import {
  firstDayOfMonth,
  type UtcDay,
  type UtcMonth,
  utcDayOf,
  utcMonthOf,
} from '@unslouch/shared/domain/time/local-day.ts';
import { type CoveredRange, planImport, retractionOf } from '@unslouch/shared/domain/wearable/plan-import.ts';
import { groupBy } from '@unslouch/shared/lib/group.ts';
import type { Clock } from '@unslouch/shared/ports/clock.ts';
import { addCounts, type ImportCounts, type ImportStore } from '../../ports/import-store.ts';
import type { Database } from './database.ts';
import { dayToRow, drawerKey, rowToDay } from './drawer.ts';
import { loadImports } from './load-imports.ts';
import { queueRecords } from './queue-records.ts';
import { type DrawerChange, touchedDays } from './touched-days.ts';
import { writeRecords } from './write-records.ts';
import { writeSummaries } from './write-summaries.ts';

/** Apart from the other stores: only the worker that imports carries it. */
export function createImportStore(database: Database, clock: Clock): ImportStore {
  const { dayRecords, daySummaries, registers, outbox, imports, importParts, meta } = database;
  const tables = [dayRecords, daySummaries, registers, outbox, imports, importParts, meta];
  return {
    async put(record) {
      await database.write([imports], async () => imports.put(record));
    },
    forget: (id) => database.write([imports], async () => imports.delete(id)),
    list: () => loadImports(database),
    async write(id, month, facts, covered) {
      const arriving = groupBy<AnyFact, Drawer>(facts, drawerOf);
      const written: ImportCounts[] = [];
      for (const half of halvesOf(month)) {
        written.push(await database.write(tables, async () => writeHalf(database, id, half, arriving, covered)));
      }
      return written.reduce(addCounts);
    },
    async monthsOf(covered) {
      const months = await Promise.all(covered.map(async (range) => monthsWithin(database, range)));
      return [...new Set(months.flat())];
    },
    async undo(id) {
      let removed = 0;
      for (const row of await importParts.where('import').equals(id).primaryKeys()) {
        removed += await database.write(tables, async () => undoPart(database, clock, row));
      }
      await database.write([imports], async () => imports.update(id, { state: 'undone' }));
      return removed;
    },
  };
}

/** Of a month: the days that are written in one transaction, the last not included; null: what belongs to no day. */
interface Half {
  readonly month: UtcMonth;
  readonly days: readonly [first: UtcDay, end: UtcDay] | null;
}

/** Halves of a month: what is made to write one is gone before the next, which is what bounds the memory of a long import. */
function halvesOf(month: UtcMonth): readonly Half[] {
  if (month === 0) return [{ month, days: null }];
  const [first, end] = [firstDayOfMonth(month), firstDayOfMonth(month + 1)];
  return [
    { month, days: [first, first + HALF_DAYS] },
    { month, days: [first + HALF_DAYS, end] },
  ];
}

const HALF_DAYS = 15;

async function writeHalf(
  database: Database,
  id: string,
  half: Half,
  arriving: ReadonlyMap<Drawer, readonly AnyFact[]>,
  covered: readonly CoveredRange[],
): Promise<ImportCounts> {
  const others = (await database.imports.toArray()).filter((other) => other.id !== id && other.state !== 'undone');
  const newer = others.flatMap((other) => other.covered);
  const drawers = await drawersOf(database, half, arriving, covered.length > 0);
  const rows = await database.dayRecords.bulkGet(drawers.map(drawerKey));
  const planned = drawers.map((drawer, index) => {
    const former = rowToDay(drawer, rows[index]);
    const plan = planImport(former, arriving.get(drawer) ?? [], covered, newer);
    return { plan, change: { former, ...mergeIntoDay(former, [...plan.facts, ...plan.retractions]) } };
  });
  const changes = planned.map(({ change }) => change).filter(({ changed }) => changed.length > 0);
  const changed = changes.flatMap((change) => change.changed);
  const plans = planned.map(({ plan }) => plan);
  // At once: the database is asked a dozen times for every half, and each answer is waited for.
  await Promise.all([
    writeDays(database, changes),
    queueRecords(database, changed),
    half.days === null ? undefined : writePart(database, id, half.month, plans),
  ]);
  const count = (kind: 'added' | 'merged' | 'known' | 'retractions') =>
    planned.reduce((total, { plan }) => total + plan[kind].length, 0);
  return { added: count('added'), merged: count('merged'), known: count('known'), removed: count('retractions') };
}

/** Of a whole export also those that hold what the export may no longer know. */
async function drawersOf(
  database: Database,
  { days }: Half,
  arriving: ReadonlyMap<Drawer, unknown>,
  isWhole: boolean,
): Promise<readonly Drawer[]> {
  if (days === null) return [...arriving.keys()];
  const [first, end] = days;
  const own = [...arriving.keys()].filter((drawer) => drawer !== null && drawer >= first && drawer < end);
  if (!isWhole) return own;
  return [...new Set([...own, ...(await database.dayRecords.where('drawer').between(first, end).primaryKeys())])];
}

async function writeDays(database: Database, changes: readonly DrawerChange[]): Promise<void> {
  await database.dayRecords.bulkPut(changes.map(({ day }) => dayToRow(day)));
  const written = new Map(changes.map(({ day }) => [day.drawer, day]));
  await writeSummaries(database, await touchedDays(database, changes), written);
}

/** What this import brought: what wasn't here, and what another import had brought before. Not what a phone had sent. */
async function writePart(
  database: Database,
  id: string,
  month: UtcMonth,
  plans: readonly ReturnType<typeof planImport>[],
): Promise<void> {
  const parts = await database.importParts.where('month').equals(month).toArray();
  const others = parts.filter((part) => part.import !== id);
  const brought = new Set(others.flatMap((part) => broughtBy(part.brought)).map(({ fact }) => factKey(fact)));
  const known = plans
    .flatMap((plan) => [...plan.known, ...plan.merged])
    .filter((fact) => brought.has(factKey(fact.id)));
  const all = [...plans.flatMap((plan) => plan.added), ...known].map(retractionOf);
  if (all.length > 0) await database.importParts.add({ import: id, month, brought: encodeRecords(all) });
}

/** Retracts what is still as the import left it, and no other import holds. */
async function undoPart(database: Database, clock: Clock, row: number): Promise<number> {
  const part = await database.importParts.get(row);
  if (!part) return 0;
  const others = (await database.importParts.where('month').equals(part.month).toArray()).filter(
    (other) => other.import !== part.import,
  );
  const kept = new Set(others.flatMap((other) => broughtBy(other.brought)).map(({ fact }) => factKey(fact)));
  const gone = broughtBy(part.brought).filter(({ fact }) => !kept.has(factKey(fact)));
  const byDrawer = [...groupBy(gone, ({ day }) => day)];
  const rows = await database.dayRecords.bulkGet(byDrawer.map(([drawer]) => drawerKey(drawer)));
  const retractions = byDrawer.flatMap(([drawer, ofDrawer], index) => {
    const { facts } = rowToDay(drawer, rows[index]);
    return ofDrawer.filter(({ fact, life }) => facts.get(factKey(fact))?.life === life);
  });
  await queueRecords(database, await writeRecords(database, retractions, clock.now()));
  await database.importParts.delete(row);
  return retractions.length;
}

function broughtBy(bytes: Uint8Array): readonly Retraction[] {
  return decodeRecords(bytes).records.filter((record) => record.kind === 'retraction');
}

async function monthsWithin(database: Database, { from, to }: CoveredRange): Promise<readonly UtcMonth[]> {
  const days = await database.dayRecords
    .where('drawer')
    .between(utcDayOf(from), utcDayOf(to), true, true)
    .primaryKeys();
  return [...new Set(days.map(utcMonthOf))];
}
