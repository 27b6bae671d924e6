import Papa from 'papaparse';
import type { ImportFile } from './import-event.ts';
import { chunksOf } from './read-bytes.ts';

/** A row by column names, prefixes such as `com.samsung.health.sleep.` taken off. */
export type CsvRow = Readonly<Record<string, string>>;

/** A quote left open would gather the whole file in memory: from here on it counts as text. */
const LONGEST_ROW = 1_048_576;

/** Rows as the file streams in. Short rows lack columns, long ones lose what has none. */
export async function* readCsv(file: ImportFile, headerLine: number): AsyncGenerator<CsvRow> {
  let columns: readonly string[] | null = null;
  let skipped = 0;
  for await (const text of wholeRows(file)) {
    for (const fields of Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true }).data) {
      if (skipped < headerLine) skipped++;
      else if (columns === null) columns = fields.map(columnName);
      else yield toRow(columns, fields);
    }
  }
}

/** Text cut behind line ends that stand outside quotes. */
async function* wholeRows(file: ImportFile): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunksOf(file)) {
    rest += decoder.decode(chunk, { stream: true });
    const end = lastRowEnd(rest);
    if (end > 0) yield rest.slice(0, end);
    rest = rest.slice(end);
    if (rest.length > LONGEST_ROW) {
      yield `${rest.replaceAll('"', '')}\n`;
      rest = '';
    }
  }
  if (rest.trim() !== '') yield rest;
}

function lastRowEnd(text: string): number {
  let isQuoted = false;
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) isQuoted = !isQuoted;
    else if (code === NEW_LINE && !isQuoted) end = at + 1;
  }
  return end;
}

const QUOTE = 34;
const NEW_LINE = 10;

function columnName(name: string): string {
  const plain = name.replace(/^\uFEFF/, '').trim();
  return plain.slice(plain.lastIndexOf('.') + 1);
}

function toRow(columns: readonly string[], fields: readonly string[]): CsvRow {
  const row: Record<string, string> = Object.create(null);
  for (const [index, column] of columns.entries()) row[column] = fields[index] ?? '';
  return row;
}
