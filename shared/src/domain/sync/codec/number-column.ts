import type { EpochMs } from '../../time/instant.ts';
import { isBetterPacked, packBits, unpackBits } from './bit-packing.ts';
import { type ByteWriter, varintLength, zigzag } from './byte-writer.ts';
import type { BlockReader, BlockWriter, Column } from './column.ts';

/**
 * Finite numbers. The first byte h says how the rows follow:
 *
 *     h ≥ 64   every row is h − 64                                                  (up to 1,024 rows)
 *     h < 64   bits 0–2 the mode, bits 3–4 d: the numbers are written times 10^d
 *       0 constant    value                                                         (up to 1,024 rows)
 *       1 arithmetic  first, step                                                   (up to 1,024 rows)
 *       2 plain       least, unit, then (value − least) / unit per row
 *       3 ascending   first, unit, then difference / unit per further row, none negative
 *       4 delta       first, unit, then signed difference / unit per further row
 *       5 packed      least, unit, width 1 byte, then (value − least) / unit per row in so many bits, low bits first
 *       6 raw         eight bytes per row: what isn't a whole number of thousandths below 2^50
 *
 * `value`, `first`, `step` and `least` are signed varints, the rest unsigned. The writer takes the shortest of plain, ascending
 * and delta, in this order where they tie, and packs what deflate would make less of (bit-packing.ts): equal rows always give
 * equal bytes.
 */
export const numbers: Column<number> = {
  accepts: (value) => typeof value === 'number' && Number.isFinite(value),
  write: writeNumbers,
  read: readNumbers,
};

/** Whole numbers within ±(2^53 − 1). */
export const integers: Column<number> = {
  accepts: (value) => Number.isSafeInteger(value),
  write: writeNumbers,
  read(from, count) {
    const values = readNumbers(from, count);
    if (values.every(Number.isSafeInteger)) return values;
    from.in.fail();
    return [];
  },
};

/** Epoch milliseconds, as distances from the block's base. */
export const instants: Column<EpochMs> = {
  accepts: integers.accepts,
  write: (to, values) =>
    integers.write(
      to,
      values.map((value) => value - to.base),
    ),
  read: (from, count) => integers.read(from, count).map((value) => value + from.base),
};

/** Rows that may share one value without a byte each: a month of hourly steps fits, a decompression bomb doesn't. */
const FREE_ROWS = 1_024;

const SHORT_CONSTANT = 64;
/** Half of the signed varint's reach, so that differences fit as well. */
const REACH = 2 ** 50;
const POWERS = [1, 10, 100, 1_000] as const;

const CONSTANT = 0;
const ARITHMETIC = 1;
const PLAIN = 2;
const ASCENDING = 3;
const DELTA = 4;
const PACKED = 5;
const RAW = 6;

function writeNumbers({ out }: BlockWriter, values: readonly number[]): void {
  if (values.length === 0) return;
  const digits = POWERS.findIndex((power) => values.every((value) => isWholeTimes(value, power)));
  if (digits < 0) {
    out.byte(RAW);
    for (const value of values) out.double(value);
    return;
  }
  const power = POWERS[digits] as number;
  writeWhole(out, digits, power === 1 ? values : values.map((value) => Math.round(value * power)));
}

function isWholeTimes(value: number, power: number): boolean {
  const whole = Math.round(value * power);
  return whole / power === value && Math.abs(whole) <= REACH;
}

function writeWhole(out: ByteWriter, digits: number, values: readonly number[]): void {
  const first = values[0] as number;
  const step = values.length > 1 ? (values[1] as number) - first : 0;
  const head = digits << 3;
  if (values.length <= FREE_ROWS && values.every((value, row) => value === first + step * row)) {
    if (step === 0 && head === 0 && first >= 0 && first < 256 - SHORT_CONSTANT) {
      out.byte(SHORT_CONSTANT + first);
      return;
    }
    out.byte(head | (step === 0 ? CONSTANT : ARITHMETIC));
    out.signed(first);
    if (step !== 0) out.signed(step);
    return;
  }
  const plain = planPlain(values);
  const delta = planDelta(values);
  const chosen = delta.size < plain.size ? delta : plain;
  const packed = isBetterPacked(plain.rows, chosen.rows);
  const { mode, base, unit, rows } = packed ? plain : chosen;
  out.byte(head | (packed ? PACKED : mode));
  out.signed(base);
  out.varint(unit);
  if (packed) packBits(out, rows);
  else {
    rows.forEach((row) => {
      out.varint(row);
    });
  }
}

interface Plan {
  readonly mode: number;
  readonly base: number;
  readonly unit: number;
  readonly rows: readonly number[];
  readonly size: number;
}

function planPlain(values: readonly number[]): Plan {
  const least = values.reduce((low, value) => Math.min(low, value));
  return sized(
    PLAIN,
    least,
    values.map((value) => value - least),
  );
}

function planDelta(values: readonly number[]): Plan {
  const differences = values.slice(1).map((value, before) => value - (values[before] as number));
  const mode = differences.every((difference) => difference >= 0) ? ASCENDING : DELTA;
  return sized(mode, values[0] as number, differences);
}

function sized(mode: number, base: number, distances: readonly number[]): Plan {
  const unit = greatestUnit(distances);
  const rows = distances.map((distance) => (mode === DELTA ? zigzag(distance / unit) : distance / unit));
  const size = rows.reduce((sum, row) => sum + varintLength(row), varintLength(zigzag(base)) + varintLength(unit));
  return { mode, base, unit, rows, size };
}

/** The greatest common divisor, at least 1: whole minutes are written as minutes. */
function greatestUnit(values: readonly number[]): number {
  return values.reduce((unit, value) => (unit === 1 ? 1 : commonDivisor(unit, Math.abs(value))), 0) || 1;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function readNumbers(from: BlockReader, count: number): number[] {
  if (count === 0 || from.in.failed) return [];
  const head = from.in.byte();
  const mode = head >= SHORT_CONSTANT ? CONSTANT : head & 7;
  if (head < SHORT_CONSTANT && (head & 0b100000) !== 0) from.in.fail();
  const power = head >= SHORT_CONSTANT ? 1 : (POWERS[(head >> 3) & 3] as number);
  const values = readRows(from, head, mode, count);
  if (power !== 1) for (let row = 0; row < values.length; row++) values[row] = (values[row] as number) / power;
  if (from.in.failed || !values.every(Number.isFinite)) {
    from.in.fail();
    return [];
  }
  return values;
}

function readRows(from: BlockReader, head: number, mode: number, count: number): number[] {
  const source = from.in;
  if (mode === CONSTANT || mode === ARITHMETIC) {
    const first = head >= SHORT_CONSTANT ? head - SHORT_CONSTANT : source.signed();
    const step = mode === ARITHMETIC ? source.signed() : 0;
    if (!takeFreeRows(from, count)) return [];
    return Array.from({ length: count }, (_, row) => first + step * row);
  }
  if (mode === RAW) return readAtLeastByteRows(from, count, () => source.double());
  const base = source.signed();
  const unit = source.varint();
  if (mode === PLAIN) return readAtLeastByteRows(from, count, () => base + source.varint() * unit);
  if (mode === PACKED) return unpackBits(source, count).map((row) => base + row * unit);
  if (mode !== ASCENDING && mode !== DELTA) {
    source.fail();
    return [];
  }
  let current = base;
  const further = readAtLeastByteRows(from, count - 1, () => {
    current += (mode === ASCENDING ? source.varint() : source.signed()) * unit;
    return current;
  });
  further.unshift(base);
  return further;
}

/** A count that the bytes left can't hold is refused before anything is made. */
function readAtLeastByteRows({ in: source }: BlockReader, count: number, read: () => number): number[] {
  const values: number[] = [];
  if (count > source.left) source.fail();
  while (values.length < count && !source.failed) values.push(read());
  return values;
}

function takeFreeRows(from: BlockReader, count: number): boolean {
  from.freeRows -= count;
  if (count <= FREE_ROWS && from.freeRows >= 0) return true;
  from.in.fail();
  return false;
}
