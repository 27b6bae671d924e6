import type { SleepEpisode } from '@unslouch/shared/domain/wearable/model.ts';
import { createCollector } from '@unslouch/shared/domain/wearable/normalised.ts';
import { detectPayload, NORMALISERS, type PayloadKind } from '@unslouch/shared/domain/wearable/payload-kind.ts';
import { type Expanded, expandArchive, problemOf } from './expand-archive.ts';
import { type CsvTable, type FileForm, sniffFile } from './file-form.ts';
import type { ImportEvent, ImportFile, ImportKind, ImportOptions, ImportProblemCode } from './import-event.ts';
import { readAppleHealth } from './read-apple-health.ts';
import { decodeText, readAll } from './read-bytes.ts';
import { type CsvRow, readCsv } from './read-csv.ts';
import { collectGadgetbridge, isGadgetbridge } from './read-gadgetbridge.ts';
import { collectGarminArchive, isGarminArchiveJson } from './read-garmin-archive.ts';
import { collectFit, decodeFit, type FitMessages } from './read-garmin-fit.ts';
import { collectHealthConnectDb, isHealthConnectDb } from './read-health-connect-db.ts';
import { collectMiFitness } from './read-mi-fitness.ts';
import { collectSamsung, isSamsungTable } from './read-samsung.ts';
import { collectSleeps, collectStepRow, isTakeoutJson, readTakeoutJson } from './read-takeout.ts';
import { collectZeppDay, collectZeppMinute, collectZeppSleep } from './read-zepp.ts';

//  files, folders, zips ──▶ expand ──▶ sniff ──▶ one reader per form ──▶ records in batches
//                                                tables that belong together wait for one another

/** A file as the person gave it. */
export interface GivenFile {
  /** With its folders, where it came in one. */
  readonly path: string;
  readonly blob: Blob;
  readonly modifiedAt: number | null;
}

/** JSON and databases are read at once; Takeout's largest month is some ten megabytes. */
const LARGEST_WHOLE = 512 * 1_048_576;

/** Rows in one event. Taste. */
const BATCH = 5_000;

interface FoundFile {
  readonly file: ImportFile;
  readonly form: FileForm;
}

/** What all the files together say. Expected failures are events; only a bug throws. */
export async function* readImports(given: readonly GivenFile[], options: ImportOptions): AsyncGenerator<ImportEvent> {
  const found: FoundFile[] = [];
  for (const { path, blob, modifiedAt } of given) {
    const file: ImportFile = { path, size: blob.size, modifiedAt, stream: () => blob.stream() };
    let isKnown = false;
    for await (const expanded of expandArchive(file, blob, options)) {
      const form = await sniff(expanded, options.kind);
      if ('problem' in form) yield form.problem;
      else if (form.found !== null) found.push(form.found);
      isKnown ||= 'problem' in form || form.found !== null;
    }
    if (!isKnown) yield problemEvent('unknown-file', path);
  }
  const tables = new Map<CsvTable, FoundFile[]>();
  const fits: { readonly file: ImportFile; readonly messages: FitMessages }[] = [];
  const logged: SleepEpisode[] = [];
  for (const item of found) {
    try {
      yield* readOne(item, options, { tables, fits, logged });
    } catch (error) {
      yield problemEvent(problemOf(error), item.file.path);
    }
  }
  yield* readTables(tables, fits, logged, options);
}

async function sniff(
  expanded: Expanded,
  kind: ImportKind | null,
): Promise<{ readonly problem: ImportEvent } | { readonly found: FoundFile | null }> {
  if (expanded.kind === 'problem') return { problem: problemEvent(expanded.code, expanded.path) };
  const { file } = expanded;
  try {
    const form = (await sniffFile(file)) ?? (kind === 'plain-lines' ? { form: kind } : null);
    return { found: form === null ? null : { file, form } };
  } catch (error) {
    return { problem: problemEvent(problemOf(error), file.path) };
  }
}

interface Waiting {
  readonly tables: Map<CsvTable, FoundFile[]>;
  readonly fits: { readonly file: ImportFile; readonly messages: FitMessages }[];
  readonly logged: SleepEpisode[];
}

/** Reads a file that stands alone, or lays it where its companions wait. */
async function* readOne(
  { file, form }: FoundFile,
  options: ImportOptions,
  waiting: Waiting,
): AsyncGenerator<ImportEvent> {
  switch (form.form) {
    case 'csv':
      waiting.tables.set(form.table, [...(waiting.tables.get(form.table) ?? []), { file, form }]);
      return;
    case 'apple-xml':
      if (!isAsked('apple-health', options)) return;
      yield { kind: 'found', importKind: 'apple-health', path: file.path };
      yield* readAppleHealth(file);
      return;
    case 'fit':
      yield* readFit(file, options, waiting);
      return;
    case 'sqlite':
      yield* readDatabase(file, options);
      return;
    case 'json':
    case 'plain-lines':
      yield* readText(file, form.form, options, waiting);
  }
}

async function* readFit(file: ImportFile, options: ImportOptions, waiting: Waiting): AsyncGenerator<ImportEvent> {
  if (!isAsked('garmin-fit', options)) return;
  const bytes = await readAll(file, LARGEST_WHOLE);
  const messages = bytes === null ? null : await decodeFit(bytes);
  if (messages === null) yield problemEvent(bytes === null ? 'too-large' : 'damaged-file', file.path);
  else {
    yield { kind: 'found', importKind: 'garmin-fit', path: file.path };
    waiting.fits.push({ file, messages });
  }
}

async function* readDatabase(file: ImportFile, options: ImportOptions): AsyncGenerator<ImportEvent> {
  const bytes = await readAll(file, LARGEST_WHOLE);
  if (bytes === null) {
    yield problemEvent('too-large', file.path);
    return;
  }
  const database = await options.openDatabase(bytes).catch(() => null); // its bytes are no database after all
  if (database === null) {
    yield problemEvent('damaged-file', file.path);
    return;
  }
  try {
    const collector = createCollector();
    const importKind = isHealthConnectDb(database)
      ? 'health-connect-db'
      : isGadgetbridge(database)
        ? 'gadgetbridge'
        : null;
    if (importKind === null) {
      yield problemEvent('unknown-file', file.path);
      return;
    }
    if (!isAsked(importKind, options)) return;
    yield { kind: 'found', importKind, path: file.path };
    try {
      if (importKind === 'gadgetbridge') collectGadgetbridge(database, options, collector);
      else collectHealthConnectDb(database, options, collector);
    } catch {
      yield problemEvent('damaged-file', file.path); // a page in the middle is broken: what came before was read
    }
    yield { kind: 'records', importKind, records: collector.normalised() };
  } finally {
    database.close();
  }
}

async function* readText(
  file: ImportFile,
  form: 'json' | 'plain-lines',
  options: ImportOptions,
  waiting: Waiting,
): AsyncGenerator<ImportEvent> {
  const bytes = await readAll(file, LARGEST_WHOLE);
  if (bytes === null) {
    yield problemEvent('too-large', file.path);
    return;
  }
  const text = decodeText(bytes);
  const value = form === 'plain-lines' ? text : parseJson(text);
  if (value === undefined) {
    yield problemEvent('damaged-file', file.path);
    return;
  }
  const collector = createCollector();
  if (isAsked('google-takeout', options) && isTakeoutJson(value, file.path)) {
    yield { kind: 'found', importKind: 'google-takeout', path: file.path };
    waiting.logged.push(...readTakeoutJson(value, options, collector));
    yield { kind: 'records', importKind: 'google-takeout', records: collector.normalised() };
  } else if (isAsked('garmin-archive', options) && isGarminArchiveJson(value)) {
    yield { kind: 'found', importKind: 'garmin-archive', path: file.path };
    collectGarminArchive(value as readonly unknown[], options, collector);
    yield { kind: 'records', importKind: 'garmin-archive', records: collector.normalised() };
  } else {
    const kind = options.kind !== null && isPayloadKind(options.kind) ? options.kind : detectPayload(value);
    if (kind === null || !isAsked(kind, options)) {
      yield problemEvent('unknown-file', file.path);
      return;
    }
    const records = NORMALISERS[kind](value, { zone: options.zone });
    if (records.problems.some(({ code }) => code === 'wrong-payload')) yield problemEvent('unknown-file', file.path);
    else {
      yield { kind: 'found', importKind: kind, path: file.path };
      yield { kind: 'records', importKind: kind, records };
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // also a RangeError for JSON nested deeper than any true payload
  }
}

/** Which export each table belongs to, with the reader of its rows where they stand alone. */
async function* readTables(
  tables: ReadonlyMap<CsvTable, readonly FoundFile[]>,
  fits: Waiting['fits'],
  logged: readonly SleepEpisode[],
  options: ImportOptions,
): AsyncGenerator<ImportEvent> {
  if (fits.length > 0) {
    const collector = createCollector();
    collectFit(
      fits.map(({ messages }) => messages),
      options,
      collector,
    );
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
): AsyncGenerator<ImportEvent> {
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
}

async function* readTakeoutSleeps(
  tables: ReadonlyMap<CsvTable, readonly FoundFile[]>,
  logged: readonly SleepEpisode[],
  options: ImportOptions,
): AsyncGenerator<ImportEvent> {
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
): AsyncGenerator<ImportEvent> {
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
): AsyncGenerator<ImportEvent, readonly CsvRow[]> {
  const rows: CsvRow[] = [];
  for (const { file, form } of files) {
    if (form.form !== 'csv') continue;
    yield { kind: 'found', importKind, path: file.path };
    try {
      for await (const row of readCsv(file, form.headerLine)) rows.push(row);
    } catch (error) {
      yield problemEvent(problemOf(error), file.path);
    }
  }
  return rows;
}

function isAsked(kind: ImportKind, options: ImportOptions): boolean {
  return options.kind === null || options.kind === kind;
}

function isPayloadKind(kind: ImportKind): kind is PayloadKind {
  return kind in NORMALISERS;
}

function problemEvent(code: ImportProblemCode, path: string): ImportEvent {
  return { kind: 'problem', problem: { code, permanent: true, params: { path } } };
}
