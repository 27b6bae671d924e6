import type { SleepEpisode } from '@unslouch/shared/domain/wearable/model.ts';
import { createCollector } from '@unslouch/shared/domain/wearable/normalised.ts';
import { problemOf } from './expand-archive.ts';
import type { CsvTable } from './file-form.ts';
import { type FoundFile, isAsked, problemEvent, STEP, type Waiting } from './found-file.ts';
import type { ImportFile, ImportKind, ImportOptions, ReaderEvent } from './import-event.ts';
import { type CsvRow, readCsv } from './read-csv.ts';
import { collectFit } from './read-garmin-fit.ts';
import { collectMiFitness } from './read-mi-fitness.ts';
import { collectSamsung, isSamsungTable } from './read-samsung.ts';
import { collectSleeps, collectStepRow } from './read-takeout.ts';
import { collectZeppDay, collectZeppMinute, collectZeppSleep } from './read-zepp.ts';

/** Rows in one event. Taste. */
const BATCH = 5_000;

/** What waited for all files to be seen. */
export async function* readTogether(
  { tables, fits, logged }: Waiting,
  options: ImportOptions,
): AsyncGenerator<ReaderEvent> {
  if (fits.length > 0) {
    const collector = createCollector();
    collectFit(fits, options, collector);
    yield { kind: 'records', importKind: 'garmin-fit', records: collector.normalised() };
  }
  yield* readTakeoutSleeps(tables, logged, options);
  yield* readSamsungTables(tables, options);
  for (const [table, collect] of ROW_READERS) {
    for (const { file, form } of tables.get(table) ?? []) {
      const importKind = kindOfTable(table);
      if (!isAsked(importKind, options) || form.form !== 'csv') continue;
      yield { kind: 'found', importKind, path: file.path };
      yield* readRows(file, form.headerLine, importKind, (row, collector) => collect(row, options, collector));
    }
  }
}

const ROW_READERS: readonly (readonly [CsvTable, typeof collectMiFitness])[] = [
  ['takeout-steps', collectStepRow],
  ['mi-fitness', collectMiFitness],
  ['zepp-activity', collectZeppDay],
  ['zepp-minutes', collectZeppMinute],
  ['zepp-sleep', collectZeppSleep],
];

function kindOfTable(table: CsvTable): ImportKind {
  if (table.startsWith('takeout')) return 'google-takeout';
  if (table.startsWith('samsung')) return 'samsung-health';
  return table === 'mi-fitness' ? 'mi-fitness' : 'zepp';
}

/** Rows that each stand alone, out in batches. */
async function* readRows(
  file: ImportFile,
  headerLine: number,
  importKind: ImportKind,
  collect: (row: CsvRow, collector: ReturnType<typeof createCollector>) => void,
): AsyncGenerator<ReaderEvent> {
  let collector = createCollector();
  let rows = 0;
  try {
    for await (const row of readCsv(file, headerLine)) {
      collect(row, collector);
      if (++rows % BATCH === 0) {
        yield { kind: 'records', importKind, records: collector.normalised() };
        collector = createCollector();
      }
    }
  } catch (error) {
    yield problemEvent(problemOf(error), file.path);
  }
  yield { kind: 'records', importKind, records: collector.normalised() };
  yield STEP;
}

async function* readTakeoutSleeps(
  tables: ReadonlyMap<CsvTable, readonly FoundFile[]>,
  logged: readonly SleepEpisode[],
  options: ImportOptions,
): AsyncGenerator<ReaderEvent> {
  if (!isAsked('google-takeout', options)) return;
  const sleeps = yield* gatherRows(tables.get('takeout-sleeps') ?? [], 'google-takeout');
  const stages = yield* gatherRows(tables.get('takeout-stages') ?? [], 'google-takeout');
  if (sleeps.length + stages.length + logged.length === 0) return;
  const collector = createCollector();
  collectSleeps(sleeps, stages, logged, collector);
  yield { kind: 'records', importKind: 'google-takeout', records: collector.normalised() };
}

async function* readSamsungTables(
  tables: ReadonlyMap<CsvTable, readonly FoundFile[]>,
  options: ImportOptions,
): AsyncGenerator<ReaderEvent> {
  if (!isAsked('samsung-health', options)) return;
  const byName = new Map<string, readonly CsvRow[]>();
  for (const [table, files] of tables) {
    const name = table.replace(/^samsung:/, '');
    if (name === table || !isSamsungTable(name)) continue;
    byName.set(name, yield* gatherRows(files, 'samsung-health'));
  }
  if (byName.size === 0) return;
  const collector = createCollector();
  collectSamsung(byName, options, collector);
  yield { kind: 'records', importKind: 'samsung-health', records: collector.normalised() };
}

/** All rows of tables that are joined: nights and their stages, some thousand a year. */
async function* gatherRows(
  files: readonly FoundFile[],
  importKind: ImportKind,
): AsyncGenerator<ReaderEvent, readonly CsvRow[]> {
  const rows: CsvRow[] = [];
  for (const { file, form } of files) {
    if (form.form !== 'csv') continue;
    yield { kind: 'found', importKind, path: file.path };
    try {
      for await (const row of readCsv(file, form.headerLine)) rows.push(row);
      yield STEP;
    } catch (error) {
      yield problemEvent(problemOf(error), file.path);
    }
  }
  return rows;
}
