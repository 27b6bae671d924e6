import { openAsBlob } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { GivenFile, ImportKind, ImportProblemCode } from '../../extension/src/imports/import-event.ts';
import { createOpenSqlite } from '../../extension/src/imports/open-sqlite.ts';
import { readImports } from '../../extension/src/imports/read-imports.ts';
import type { NormaliseDocument } from '../../scripts/normalise/normalise-document.ts';
import { readDocument } from '../../scripts/normalise/read-document.ts';
import { createZone } from '../../shared/src/domain/time/zone.ts';
import type { Normalised } from '../../shared/src/domain/wearable/normalised.ts';

const SAMPLES = join(import.meta.dirname, 'samples');

export interface ReadOptions {
  readonly zone?: string;
  readonly kind?: ImportKind;
  readonly password?: string;
}

/** The files of a sample: one file, or all of a folder. */
export async function sampleFiles(...paths: readonly string[]): Promise<readonly GivenFile[]> {
  const files: GivenFile[] = [];
  for (const path of paths.map((name) => join(SAMPLES, name))) {
    const isFolder = (await stat(path)).isDirectory();
    const names = isFolder ? await readdir(path, { recursive: true }) : [''];
    for (const name of names.sort()) {
      const whole = join(path, name);
      if (!(await stat(whole)).isFile() || name.endsWith('SOURCES.md')) continue;
      files.push({ path: relative(SAMPLES, whole), blob: await openAsBlob(whole) });
    }
  }
  return files;
}

export function aFile(path: string, content: string | Uint8Array): GivenFile {
  return { path, blob: new Blob([content as BlobPart]) };
}

/** What the command would print; throws its sentence where it would print none. */
export async function read(files: readonly GivenFile[], options: ReadOptions = {}): Promise<NormaliseDocument> {
  const outcome = await tryRead(files, options);
  if (outcome.kind === 'unreadable') throw new Error(outcome.sentence);
  return outcome.document;
}

export function tryRead(files: readonly GivenFile[], options: ReadOptions = {}) {
  return readDocument(
    files.map((file) => ({ ...file, isNamed: true })),
    importOptions(options),
  );
}

export async function readSample(path: string, options: ReadOptions = {}): Promise<NormaliseDocument> {
  return read(await sampleFiles(path), options);
}

/** What the readers say, one after another. */
export function readEvents(files: readonly GivenFile[], options: ReadOptions = {}) {
  return readImports(files, importOptions(options));
}

/** The same, gathered. */
export async function readRecords(files: readonly GivenFile[], options: ReadOptions = {}) {
  const records: Normalised[] = [];
  const problems: { readonly code: ImportProblemCode; readonly path: unknown }[] = [];
  for await (const event of readEvents(files, options)) {
    if (event.kind === 'records') records.push(event.records);
    if (event.kind === 'problem') problems.push({ code: event.problem.code, path: event.problem.params?.['path'] });
  }
  return {
    problems,
    stepIntervals: records.flatMap((part) => part.stepIntervals),
    sleepEpisodes: records.flatMap((part) => part.sleepEpisodes),
    sources: records.flatMap((part) => part.sources),
  };
}

/** Problems of a document as `code: count`. */
export function problemCounts(document: NormaliseDocument): Readonly<Record<string, number>> {
  return Object.fromEntries(document.problems.map(({ code, count }) => [code, count]));
}

function importOptions({ zone, kind, password }: ReadOptions) {
  return {
    zone: zone === undefined ? null : createZone(zone),
    kind: kind ?? null,
    password: password ?? null,
    openDatabase: createOpenSqlite(),
  };
}
