import { createCollector } from '@unslouch/shared/domain/wearable/normalised.ts';
import { detectPayload, NORMALISERS, type PayloadKind } from '@unslouch/shared/domain/wearable/payload-kind.ts';
import type { FileForm } from './file-form.ts';
import { isAsked, problemEvent, STEP, type Waiting } from './found-file.ts';
import type { ImportFile, ImportKind, ImportOptions, ReaderEvent } from './import-event.ts';
import { readAppleHealth } from './read-apple-health.ts';
import { readBackup } from './read-backup.ts';
import { decodeText, readAll } from './read-bytes.ts';
import { isGadgetbridge, readGadgetbridge } from './read-gadgetbridge.ts';
import { collectGarminArchive, isGarminArchiveJson } from './read-garmin-archive.ts';
import { collectFit, decodeFit } from './read-garmin-fit.ts';
import { isHealthConnectDb, readHealthConnectDb } from './read-health-connect-db.ts';
import { collectTakeoutJson, isTakeoutJson } from './read-takeout.ts';

/** JSON and databases are read at once; Takeout's largest month is some ten megabytes. */
const LARGEST_WHOLE = 512 * 1_048_576;

/** Reads a file that is no table. */
export async function* readOneFile(
  file: ImportFile,
  form: Exclude<FileForm['form'], 'csv'>,
  options: ImportOptions,
  waiting: Waiting,
): AsyncGenerator<ReaderEvent> {
  switch (form) {
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
    case 'backup':
      if (options.kind === null) yield* readBackup(file);
      return;
    case 'json':
    case 'plain-lines':
      yield* readText(file, form, options, waiting);
  }
}

async function* readFit(file: ImportFile, options: ImportOptions, waiting: Waiting): AsyncGenerator<ReaderEvent> {
  if (!isAsked('garmin-fit', options)) return;
  const bytes = await readAll(file, LARGEST_WHOLE);
  const messages = bytes === null ? null : await decodeFit(bytes);
  if (messages === null) yield problemEvent(bytes === null ? 'too-large' : 'damaged-file', file.path);
  else {
    yield { kind: 'found', importKind: 'garmin-fit', path: file.path };
    const collector = createCollector();
    collectFit(messages, waiting.fits, options, collector);
    yield { kind: 'records', importKind: 'garmin-fit', records: collector.normalised() };
    yield STEP;
  }
}

async function* readDatabase(file: ImportFile, options: ImportOptions): AsyncGenerator<ReaderEvent> {
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
    const read = importKind === 'gadgetbridge' ? readGadgetbridge : readHealthConnectDb;
    try {
      for (const records of read(database, options)) {
        yield { kind: 'records', importKind, records };
        yield STEP;
      }
    } catch {
      yield problemEvent('damaged-file', file.path); // a page in the middle is broken: what came before was read
    }
  } finally {
    database.close();
  }
}

async function* readText(
  file: ImportFile,
  form: 'json' | 'plain-lines',
  options: ImportOptions,
  waiting: Waiting,
): AsyncGenerator<ReaderEvent> {
  const bytes = await readAll(file, LARGEST_WHOLE);
  if (bytes === null) {
    yield problemEvent('too-large', file.path);
    return;
  }
  yield STEP;
  const text = decodeText(bytes);
  const value = form === 'plain-lines' ? text : parseJson(text);
  if (value === undefined) {
    yield problemEvent('damaged-file', file.path);
    return;
  }
  const collector = createCollector();
  if (isAsked('google-takeout', options) && isTakeoutJson(value, file.path)) {
    yield { kind: 'found', importKind: 'google-takeout', path: file.path };
    collectTakeoutJson(value, waiting.nights, options, collector);
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

function isPayloadKind(kind: ImportKind): kind is PayloadKind {
  return kind in NORMALISERS;
}
