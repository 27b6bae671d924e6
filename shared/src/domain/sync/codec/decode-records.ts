import { type Problem, problem } from '../../problem/problem.ts';
import { days } from '../../time/instant.ts';
import type { SyncRecord } from '../record.ts';
import { ByteReader } from './byte-reader.ts';
import type { BlockReader } from './column.ts';
import { RECORDS_FORMAT } from './encode-records.ts';
import { type Layout, layoutOfTag } from './layouts.ts';
import { readStringTable } from './string-table.ts';

export type RecordsProblem = Problem<'records.format' | 'records.truncated' | 'records.block'>;

export interface DecodedRecords {
  readonly records: readonly SyncRecord[];
  /** What couldn't be read: a newer format, an end too early, or a block (params: tag, block) whose rows don't add up. */
  readonly problems: readonly RecordsProblem[];
}

/** The converse of `encodeRecords`. Never throws: what can be read is read, the rest is named. */
export function decodeRecords(bytes: Uint8Array): DecodedRecords {
  const source = new ByteReader(bytes);
  const format = source.byte();
  if (source.failed) return { records: [], problems: [problem('records.truncated', 'permanent', { block: 0 })] };
  if (format !== RECORDS_FORMAT) return { records: [], problems: [problem('records.format', 'permanent', { format })] };

  const records: SyncRecord[] = [];
  const problems: RecordsProblem[] = [];
  const budget = { freeRows: FREE_ROWS_IN_ALL };
  for (let block = 1; source.left > 0; block++) {
    const tag = source.varint();
    const drawer = source.varint();
    const body = source.bytes(source.varint());
    if (source.failed) {
      problems.push(problem('records.truncated', 'permanent', { block }));
      break;
    }
    const day = drawer === 0 ? null : drawer - 1;
    const layout = layoutOfTag(tag);
    if (layout === undefined) {
      records.push({ kind: 'unknown', tag, day, bytes: body.slice() });
      continue;
    }
    const rows = decodeBlock(layout, days(day ?? 0), body, budget);
    if (rows === null) problems.push(problem('records.block', 'permanent', { tag, block }));
    else for (const row of rows) records.push(row);
  }
  return { records, problems };
}

/**
 * Rows without a byte of their own, over all columns and blocks. The writer makes one block per tag, some three hundred
 * columns in all, each of at most 1,024 such rows; a hostile input gets no more memory than that.
 */
const FREE_ROWS_IN_ALL = 1_000_000;

function decodeBlock(
  { column }: Layout,
  base: number,
  body: Uint8Array,
  budget: { freeRows: number },
): SyncRecord[] | null {
  const source = new ByteReader(body);
  const count = source.varint();
  const from: BlockReader = { in: source, base, texts: readStringTable(source), freeRows: budget.freeRows };
  const rows = source.failed ? [] : column.read(from, count);
  budget.freeRows = from.freeRows;
  return source.failed || source.left > 0 || rows.length !== count ? null : rows;
}
