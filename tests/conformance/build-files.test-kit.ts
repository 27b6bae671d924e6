import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { FitBaseType, FitEncoder, type FitEncoderField } from 'fit-file-parser';
import initSqlJs from 'sql.js';
import type { GivenFile } from '../../extension/src/imports/import-event.ts';

/** A zip of files, by path. */
export async function aZip(
  files: Readonly<Record<string, string | Uint8Array>>,
  password?: string,
): Promise<Uint8Array> {
  const options = password === undefined ? {} : { password, zipCrypto: true };
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, ...options });
  for (const [path, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await zip.add(path, new Uint8ArrayReader(bytes));
  }
  return zip.close();
}

/** The bytes of given files, for a zip. */
export async function contentsOf(files: readonly GivenFile[]): Promise<Readonly<Record<string, Uint8Array>>> {
  const entries = await Promise.all(
    files.map(async ({ path, blob }) => [path, new Uint8Array(await blob.arrayBuffer())] as const),
  );
  return Object.fromEntries(entries);
}

type Cell = string | number | null;

/** An SQLite file with these tables, each a header and its rows. */
export async function aDatabase(tables: Readonly<Record<string, readonly (readonly Cell[])[]>>): Promise<Uint8Array> {
  const sqlite = await initSqlJs();
  const database = new sqlite.Database();
  for (const [table, [columns = [], ...rows]] of Object.entries(tables)) {
    database.run(`create table "${table}" (${columns.map((column) => `"${column}"`).join(', ')})`);
    const insert = database.prepare(`insert into "${table}" values (${columns.map(() => '?').join(', ')})`);
    database.run('begin');
    for (const row of rows) insert.run([...row]);
    database.run('commit');
    insert.free();
  }
  const bytes = database.export();
  database.close();
  return bytes;
}

/** A database from the dumps of its tables, `<TABLE>.synthetic.csv` each. */
export async function databaseFromSample(folder: string, files: readonly GivenFile[]): Promise<Uint8Array> {
  const tables: Record<string, readonly (readonly Cell[])[]> = {};
  for (const { path } of files) {
    if (!path.endsWith('.csv')) continue;
    const text = await readFile(join(import.meta.dirname, 'samples', folder, basename(path)), 'utf8');
    const lines = text.split('\n').filter((line) => line !== '');
    tables[basename(path).replace(/\.synthetic\.csv$/, '')] = lines.map((line, index) =>
      line
        .split(',')
        .map((cell) => (index === 0 ? cell : cell === '' ? null : Number.isNaN(Number(cell)) ? cell : Number(cell))),
    );
  }
  return aDatabase(tables);
}

export type Reading = readonly [time: string, activity: 'walking' | 'running' | 'sedentary', cycles: number | null];

const ACTIVITY_CODES = { running: 1, walking: 6, sedentary: 8 } as const;

/**
 * A watch's monitoring file of one local day. Full times stand only on the first message and wherever `whole` says so;
 * the others carry 16 bits, as on the watch. Cycles are in halves.
 */
export function aMonitoringFile(midnight: string, localMidnight: string, readings: readonly Reading[]): Uint8Array {
  const encoder = new FitEncoder();
  const stamp = FitEncoder.toFitTimestamp(new Date(midnight));
  const field = (number: number, baseType: FitBaseType, size: number, value: number): FitEncoderField => ({
    number,
    baseType,
    size,
    value,
  });
  encoder.writeMessage(0, [
    field(0, FitBaseType.Enum, 1, 32),
    field(3, FitBaseType.Uint32z, 4, 4711),
    field(4, FitBaseType.Uint32, 4, stamp),
  ]);
  encoder.writeMessage(103, [
    field(253, FitBaseType.Uint32, 4, stamp),
    field(0, FitBaseType.Uint32, 4, FitEncoder.toFitTimestamp(new Date(localMidnight))),
  ]);
  for (const [time, activity, cycles] of readings) {
    const low = FitEncoder.toFitTimestamp(new Date(time)) & 0xffff;
    const fields = [field(26, FitBaseType.Uint16, 2, low), field(24, FitBaseType.Byte, 1, ACTIVITY_CODES[activity])];
    encoder.writeMessage(55, cycles === null ? fields : [field(3, FitBaseType.Uint32, 4, cycles * 2), ...fields]);
  }
  return encoder.close();
}
