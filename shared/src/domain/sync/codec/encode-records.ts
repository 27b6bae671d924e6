import { compareBytes } from '../../../lib/bytes.ts';
import { days } from '../../time/instant.ts';
import { type Drawer, drawerOf } from '../drawer.ts';
import type { SyncRecord, UnknownRecord } from '../record.ts';
import { ByteWriter } from './byte-writer.ts';
import { type Layout, layoutOf } from './layouts.ts';
import { writeStringTable } from './string-table.ts';

export const RECORDS_FORMAT = 1;

/**
 * Records as canonical columnar bytes, for drawers in IndexedDB, batches and segments alike. Equal records in any order give
 * equal bytes. Nothing is compressed here: deflate runs over batches and segments only, after they are hashed.
 *
 *     format   1 byte     1
 *     block*   tag        varint: type and schema version of its records (codec/layouts.ts)
 *              drawer     varint: earliest UTC day in it plus 1, or 0 for records without a day
 *              length     varint
 *              body       length bytes:
 *                count    varint: rows
 *                strings  the block's texts (codec/string-table.ts), in the order the columns first name them
 *                columns  one after the other, each over all rows (codec/number-column.ts, codec/shape-columns.ts)
 *
 * Blocks stand in order of tag, drawer and bytes; rows in order of maker and count or start. A block of a tag that this build
 * doesn't know is one UnknownRecord: its body is kept and written again as it came, so old devices carry what newer ones say.
 * All records of one call should be of one month: a block is the smallest thing that an older build can file.
 */
export function encodeRecords(records: Iterable<SyncRecord>): Uint8Array<ArrayBuffer> {
  const rowsOf = new Map<Layout, SyncRecord[]>();
  const blocks: UnknownRecord[] = [];
  for (const record of records) {
    if (record.kind === 'unknown') blocks.push(record);
    else {
      const layout = layoutOf(record);
      const rows = rowsOf.get(layout);
      if (rows === undefined) rowsOf.set(layout, [record]);
      else rows.push(record);
    }
  }
  for (const [layout, rows] of rowsOf) blocks.push(encodeBlock(layout, rows));
  blocks.sort((a, b) => a.tag - b.tag || (a.day ?? -1) - (b.day ?? -1) || compareBytes(a.bytes, b.bytes));

  const out = new ByteWriter();
  out.byte(RECORDS_FORMAT);
  for (const { tag, day, bytes } of blocks) {
    out.varint(tag);
    out.varint(day === null ? 0 : day + 1);
    out.varint(bytes.length);
    out.bytes(bytes);
  }
  return out.finish();
}

function encodeBlock({ tag, column, compare }: Layout, rows: SyncRecord[]): UnknownRecord {
  const sorted = rows.toSorted(compare);
  const day = sorted.reduce<Drawer>((earliest, record) => earlier(earliest, drawerOf(record)), null);
  const places = new Map<string, number>();
  const columns = new ByteWriter();
  const place = (text: string): number => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, places.size);
    return places.size - 1;
  };
  column.write({ out: columns, base: days(day ?? 0), place }, sorted);
  const body = new ByteWriter();
  body.varint(sorted.length);
  writeStringTable(body, places.keys());
  body.bytes(columns.finish());
  return { kind: 'unknown', tag, day, bytes: body.finish() };
}

function earlier(a: Drawer, b: Drawer): Drawer {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
