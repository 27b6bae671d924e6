import { createCollector } from '@unslouch/shared/domain/wearable/normalised.ts';
import type { Database } from './database.ts';
import type { FileForm } from './file-form.ts';
import { isAsked, problemEvent, STEP } from './found-file.ts';
import type { ImportFile, ImportOptions, ImportProblemCode, ReaderEvent } from './import-event.ts';
import { readAppleHealth } from './read-apple-health.ts';
import { readBackup } from './read-backup.ts';
import { decodeText, readAll } from './read-bytes.ts';
import { isGadgetbridge, readGadgetbridge } from './read-gadgetbridge.ts';
import { collectFit, decodeFit } from './read-garmin-fit.ts';
import { isHealthConnectDb, readHealthConnectDb } from './read-health-connect-db.ts';
import { readJson } from './read-json.ts';
import { readPayloads } from './read-payloads.ts';
import type { Waiting } from './waiting.ts';

/** Databases and what a watch wrote of a day are read at once. */
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
      yield* readPayloads(readJson(file), file, options, waiting);
      return;
    case 'plain-lines':
      yield* readPayloads(readLines(file), file, options, waiting);
  }
}

async function* readFit(file: ImportFile, options: ImportOptions, waiting: Waiting): AsyncGenerator<ReaderEvent> {
  if (!isAsked('garmin-fit', options)) return;
  const bytes = await readAll(file, LARGEST_WHOLE);
  const messages = bytes === null ? null : await decodeFit(bytes);
  if (messages === null) yield problemEvent(bytes === null ? 'too-large-whole' : 'damaged-file', file.path);
  else {
    yield { kind: 'found', importKind: 'garmin-fit', path: file.path };
    const collector = createCollector();
    collectFit(messages, waiting.fits, options, collector);
    yield { kind: 'records', importKind: 'garmin-fit', records: collector.normalised() };
    yield STEP;
  }
}

async function* readDatabase(file: ImportFile, options: ImportOptions): AsyncGenerator<ReaderEvent> {
  const database = await openWhole(file, options);
  if (typeof database === 'string') {
    yield problemEvent(database, file.path);
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

/** Apart, so that nobody holds the bytes any more once the database has its own copy of them. */
async function openWhole(file: ImportFile, options: ImportOptions): Promise<Database | ImportProblemCode> {
  const bytes = await readAll(file, LARGEST_WHOLE);
  if (bytes === null) return 'too-large-whole';
  return options.openDatabase(bytes).catch(() => 'damaged-file'); // its bytes are no database after all
}

/** What a script writes line by line, a hundred thousand of them: they are numbered, so they are read together. */
const LARGEST_TEXT = 16 * 1_048_576;

async function* readLines(file: ImportFile): AsyncGenerator<string> {
  const bytes = await readAll(file, LARGEST_TEXT);
  if (bytes === null) throw new RangeError('too many lines');
  yield decodeText(bytes);
}
