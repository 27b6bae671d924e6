import Papa from 'papaparse';
import type { ImportFile } from './import-event.ts';

/** A row by column names, prefixes such as `com.samsung.health.sleep.` taken off. */
export type CsvRow = Readonly<Record<string, string>>;

/** A cell that runs on for so many lines has no end: its quote is text, and the lines are rows of their own. Taste. */
const MOST_LINES = 100;

/** No row of any export is so long. */
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

/** Text cut behind rows, in which every cell that is opened is closed. */
async function* wholeRows(file: ImportFile): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of file.chunks()) {
    const { rows, left } = cutRows(rest + decoder.decode(chunk, { stream: true }), 'goes on');
    if (rows !== '') yield rows;
    rest = left;
  }
  yield cutRows(rest, 'ends').rows;
}

function cutRows(text: string, file: 'goes on' | 'ends'): { readonly rows: string; readonly left: string } {
  const pieces: string[] = [];
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const end = rowEnd(text, at);
    if (end === 'cut off' && file === 'goes on') break;
    if (typeof end === 'number') at = end;
    else {
      // Its first line alone, so that the rows behind it are read.
      const broken = lineEnd(text, at);
      pieces.push(text.slice(from, at), text.slice(at, broken).replaceAll('"', ''), '\n');
      from = broken;
      at = broken;
    }
  }
  pieces.push(text.slice(from, at));
  return { rows: pieces.join(''), left: text.slice(at) };
}

/** Where the row that begins at `start` ends, behind its line end. */
function rowEnd(text: string, start: number): number | 'cut off' | 'endless' {
  let isQuoted = false;
  let isCellStart = true;
  let lines = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === NEW_LINE && !isQuoted) return at + 1;
    if (code === NEW_LINE) lines++;
    if (lines > MOST_LINES || at - start > LONGEST_ROW) return 'endless';
    if (code === QUOTE && !isQuoted) isQuoted = isCellStart;
    else if (code === QUOTE && text.charCodeAt(at + 1) === QUOTE) at++;
    else if (code === QUOTE) isQuoted = !isCellEnd(text.charCodeAt(at + 1));
    isCellStart = code === COMMA;
  }
  return 'cut off';
}

/** Also where the text ends: more may come, and then the row is looked at again. */
function isCellEnd(next: number): boolean {
  return next === COMMA || next === NEW_LINE || next === CARRIAGE_RETURN || Number.isNaN(next);
}

function lineEnd(text: string, start: number): number {
  const newLine = text.indexOf('\n', start);
  return Math.min(newLine < 0 ? text.length : newLine + 1, start + LONGEST_ROW);
}

const QUOTE = 34;
const COMMA = 44;
const NEW_LINE = 10;
const CARRIAGE_RETURN = 13;

function columnName(name: string): string {
  const plain = name.replace(/^\uFEFF/, '').trim();
  return plain.slice(plain.lastIndexOf('.') + 1);
}

function toRow(columns: readonly string[], fields: readonly string[]): CsvRow {
  const row: Record<string, string> = Object.create(null);
  for (const [index, column] of columns.entries()) row[column] = fields[index] ?? '';
  return row;
}
