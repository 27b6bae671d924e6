import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';

/** So that a row and the seven bits before it stay exact in a double. */
const MOST_BITS = 40;
/** Fewer rows tell too little about how often a value comes. */
const FEWEST_ROWS = 16;
/** What a symbol costs beyond its column's entropy because deflate codes all columns with one table (measured, ten years). */
const SHARED_TABLE_BITS = 2;

/** The width in one byte, then the rows in so many bits each, low bits first. */
export function packBits(out: ByteWriter, rows: readonly number[]): void {
  const width = widthOf(rows);
  out.byte(width);
  let held = 0;
  let bits = 0;
  for (const row of rows) {
    held += row * 2 ** bits;
    bits += width;
    for (; bits >= 8; bits -= 8) {
      out.byte(held % 256);
      held = Math.floor(held / 256);
    }
  }
  if (bits > 0) out.byte(held);
}

export function unpackBits(source: ByteReader, count: number): number[] {
  const width = source.byte();
  const rows: number[] = [];
  if (width < 1 || width > MOST_BITS || Math.ceil((count * width) / 8) > source.left) source.fail();
  let held = 0;
  let bits = 0;
  while (rows.length < count && !source.failed) {
    for (; bits < width; bits += 8) held += source.byte() * 2 ** bits;
    rows.push(held % 2 ** width);
    held = Math.floor(held / 2 ** width);
    bits -= width;
  }
  return rows;
}

/**
 * Deflate is good at what repeats and at what is mostly small; scattered values it writes byte for byte. Those are better off
 * in just the bits they need: `rows` packed, against `otherwise` as varints. Decided from the rows alone.
 */
export function isBetterPacked(rows: readonly number[], otherwise: readonly number[]): boolean {
  const width = widthOf(rows);
  if (rows.length < FEWEST_ROWS || width > MOST_BITS) return false;
  return rows.length * width < varintEntropyBits(otherwise) && !isRepetitive(otherwise);
}

function widthOf(rows: readonly number[]): number {
  const greatest = rows.reduce((high, row) => Math.max(high, row), 1);
  let width = 1;
  while (2 ** width <= greatest) width++;
  return width;
}

/** Have most runs of three rows been there before? Then deflate copies them. */
function isRepetitive(rows: readonly number[]): boolean {
  const seen = new Set<string | number>();
  const enough = (rows.length - 2) / 2;
  for (let row = 2; row < rows.length && seen.size < enough; row++) {
    seen.add(runName(rows[row - 2] as number, rows[row - 1] as number, rows[row] as number));
  }
  return seen.size < enough;
}

/** A number where the three fit into one: making a text of each run took longer than all else here. */
function runName(a: number, b: number, c: number): string | number {
  return a < 2 ** 17 && b < 2 ** 17 && c < 2 ** 17 ? (a * 2 ** 17 + b) * 2 ** 17 + c : `${a},${b},${c}`;
}

/** What the varints' bytes come to, coded by how often each comes. */
function varintEntropyBits(rows: readonly number[]): number {
  const counts = new Float64Array(256);
  let bytes = 0;
  rows.forEach((row) => {
    for (let rest = row; ; rest = Math.floor(rest / 128)) {
      const byte = rest < 128 ? rest : (rest % 128) + 128;
      counts[byte] = (counts[byte] as number) + 1;
      bytes++;
      if (rest < 128) break;
    }
  });
  const entropy = counts.reduce((sum, count) => (count === 0 ? sum : sum + count * binaryLog(bytes / count)), 0);
  return Math.min(entropy + bytes * SHARED_TABLE_BITS, bytes * 8);
}

/** Straight lines between the powers of two. Math.log2 may differ in its last bit between engines; division may not. */
function binaryLog(value: number): number {
  let whole = 0;
  let rest = value;
  for (; rest >= 2; rest /= 2) whole++;
  return whole + rest - 1;
}
