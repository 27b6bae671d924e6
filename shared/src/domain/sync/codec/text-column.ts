import { canonicalText } from '../../../lib/canonical-text.ts';
import type { Json } from '../record.ts';
import type { BlockReader, Column } from './column.ts';
import { numbers } from './number-column.ts';

/** Strings, as their places in the block's string table. */
export const texts: Column<string> = {
  accepts: (value) => typeof value === 'string',
  write: (to, values) =>
    numbers.write(
      to,
      values.map((value) => to.place(value)),
    ),
  read: (from, count) => pick(from, numbers.read(from, count), from.texts),
};

/** One of a fixed list of strings, as its place in the list. A list only ever grows with a new tag of its type. */
export function oneOf<T extends string | number>(...options: readonly T[]): Column<T> {
  return {
    accepts: (value) => (options as readonly unknown[]).includes(value),
    write: (to, values) =>
      numbers.write(
        to,
        values.map((value) => options.indexOf(value)),
      ),
    read: (from, count) => pick(from, numbers.read(from, count), options),
  };
}

/** Plain JSON, as its canonical text. */
export const jsons: Column<Json> = {
  accepts: isJson,
  write: (to, values) => texts.write(to, values.map(canonicalText)),
  read(from, count) {
    const values: Json[] = [];
    for (const text of texts.read(from, count)) {
      try {
        values.push(JSON.parse(text));
      } catch {
        from.in.fail();
        return [];
      }
    }
    return values;
  },
};

function pick<T>(from: BlockReader, places: readonly number[], options: readonly T[]): T[] {
  const values: T[] = [];
  for (const place of places) {
    const value = options[place];
    if (value === undefined) {
      from.in.fail();
      return [];
    }
    values.push(value);
  }
  return values;
}

function isJson(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isJson);
  return typeof value === 'object' && Object.values(value).every(isJson);
}
