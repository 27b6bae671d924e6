import { BACKUP_HEAD } from '@unslouch/shared/domain/log/backup-head.ts';
import type { ImportFile } from './import-event.ts';
import { decodeText, readStart } from './read-bytes.ts';

/** What a file's first bytes make of it. Names decide nothing. */
export type FileForm =
  | { readonly form: 'sqlite' | 'fit' | 'apple-xml' | 'json' | 'plain-lines' | 'backup' }
  | { readonly form: 'csv'; readonly table: CsvTable; readonly headerLine: number };

export type CsvTable =
  | `samsung:${string}`
  | 'mi-fitness'
  | 'zepp-activity'
  | 'zepp-minutes'
  | 'zepp-sleep'
  | 'takeout-sleeps'
  | 'takeout-stages'
  | 'takeout-steps';

/** Apple's document type alone is some ten thousand bytes. */
const SNIFFED_BYTES = 65_536;

/** Null: none of ours. */
export async function sniffFile(file: ImportFile): Promise<FileForm | null> {
  const bytes = await readStart(file, SNIFFED_BYTES);
  const ascii = String.fromCharCode(...bytes.subarray(0, 16));
  if (ascii.startsWith('SQLite format 3\0')) return { form: 'sqlite' };
  if (ascii.slice(8, 12) === '.FIT') return { form: 'fit' };
  const text = decodeText(bytes).trimStart();
  if (text.startsWith('<'))
    return text.includes('<HealthData') || /<!DOCTYPE HealthData/.test(text) ? { form: 'apple-xml' } : null;
  if (text.startsWith(BACKUP_HEAD)) return { form: 'backup' };
  if (text.startsWith('{') || text.startsWith('[')) return { form: 'json' };
  const firstRecord = text.split(/\r?\n/).find((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  if (firstRecord !== undefined && /^\s*(steps|sleep)\s*\|/.test(firstRecord)) return { form: 'plain-lines' };
  return sniffCsv(text);
}

/** Columns that make a table what it is. */
const TABLES: readonly (readonly [CsvTable, readonly string[]])[] = [
  ['mi-fitness', ['sid', 'key', 'time', 'value']],
  ['takeout-sleeps', ['sleep_id', 'sleep_start', 'sleep_end']],
  ['takeout-stages', ['sleep_id', 'sleep_stage_type', 'sleep_stage_start']],
  ['takeout-steps', ['timestamp', 'steps', 'data source']],
  ['zepp-sleep', ['date', 'deepsleeptime', 'shallowsleeptime', 'start', 'stop']],
  ['zepp-minutes', ['date', 'time', 'steps']],
  ['zepp-activity', ['date', 'steps', 'distance', 'calories']],
];

function sniffCsv(text: string): FileForm | null {
  const [first = ''] = text.split(/\r?\n/, 1);
  const samsung = /^(com\.samsung\.[\w.]+),\d+,\d+/.exec(first);
  if (samsung) return { form: 'csv', table: `samsung:${samsung[1]}`, headerLine: 1 };
  const columns = first.split(',').map((name) => name.replace(/^"|"$/g, '').trim().toLowerCase());
  const found = TABLES.find(([, needed]) => needed.every((name) => columns.includes(name)));
  return found ? { form: 'csv', table: found[0], headerLine: 0 } : null;
}
