import type { BlockReader, BlockWriter, Column } from './column.ts';
import { integers } from './number-column.ts';

/** A field that may be null. Only a struct can carry it: which of its fields hold a value is one column for all of them. */
export interface Nullable<T> {
  readonly held: Column<T>;
}

export function nullable<T>(held: Column<T>): Nullable<T> {
  return { held };
}

export type Field<T> = Column<T> | (null extends T ? Nullable<NonNullable<T>> : never);

/**
 * Objects. Where there are fields that may be null, first a column of masks (bit i: the i-th such field holds a value); then
 * the columns of all fields, one after the other in the order given, of nullable ones only the rows that hold a value.
 */
export function struct<T extends object>(fields: { readonly [K in keyof T]-?: Field<T[K]> }): Column<T> {
  const all = Object.entries(fields) as unknown as [name: string, field: Column<unknown> | Nullable<unknown>][];
  const optional = all.filter(([, field]) => 'held' in field).map(([name]) => name);
  return {
    accepts: (value) =>
      typeof value === 'object' && value !== null && all.every(([name, field]) => holds(field, get(value, name))),
    write(to, values) {
      if (optional.length > 0)
        integers.write(
          to,
          values.map((value) => maskOf(value, optional)),
        );
      for (const [name, field] of all)
        writeField(
          to,
          field,
          values.map((value) => get(value, name)),
        );
    },
    read(from, count) {
      const masks = optional.length > 0 ? integers.read(from, count) : [];
      const columns = all.map(([name, field]) => readField(from, field, count, masks, optional.indexOf(name)));
      if (from.in.failed) return [];
      return Array.from({ length: count }, (_, row) => {
        const value: Record<string, unknown> = {};
        for (let i = 0; i < all.length; i++) value[(all[i] as [string, unknown])[0]] = columns[i]?.[row];
        return value as T;
      });
    },
  };
}

function get(value: object, name: string): unknown {
  return (value as Record<string, unknown>)[name];
}

function holds(field: Column<unknown> | Nullable<unknown>, value: unknown): boolean {
  return 'held' in field ? value === null || field.held.accepts(value) : field.accepts(value);
}

function maskOf(value: object, optional: readonly string[]): number {
  return optional.reduce((mask, name, bit) => (get(value, name) === null ? mask : mask | (1 << bit)), 0);
}

function writeField(to: BlockWriter, field: Column<unknown> | Nullable<unknown>, values: readonly unknown[]): void {
  if ('held' in field)
    field.held.write(
      to,
      values.filter((value) => value !== null),
    );
  else field.write(to, values);
}

function readField(
  from: BlockReader,
  field: Column<unknown> | Nullable<unknown>,
  count: number,
  masks: readonly number[],
  bit: number,
): readonly unknown[] {
  if (!('held' in field)) return field.read(from, count);
  const isHeld = (mask: number): boolean => (mask & (1 << bit)) !== 0;
  const held = field.held.read(
    from,
    masks.reduce((sum, mask) => (isHeld(mask) ? sum + 1 : sum), 0),
  );
  let next = 0;
  return from.in.failed ? [] : masks.map((mask) => (isHeld(mask) ? held[next++] : null));
}

/** A column of lengths, then the items of all rows as one column. */
export function list<T>(items: Column<T>): Column<readonly T[]> {
  return {
    accepts: (value) => Array.isArray(value) && value.every((item) => items.accepts(item)),
    write(to, values) {
      integers.write(
        to,
        values.map((value) => value.length),
      );
      items.write(to, values.flat() as T[]);
    },
    read(from, count) {
      const lengths = integers.read(from, count);
      if (lengths.some((length) => length < 0)) from.in.fail();
      const flat = items.read(
        from,
        lengths.reduce((sum, length) => sum + length, 0),
      );
      if (from.in.failed) return [];
      let end = 0;
      return lengths.map((length) => {
        end += length;
        return flat.slice(end - length, end);
      });
    },
  };
}

/** A value carried in another shape that packs better. */
export function mapped<T, Row>(rows: Column<Row>, toRow: (value: T) => Row, fromRow: (row: Row) => T): Column<T> {
  return {
    accepts: (value) => rows.accepts(toRow(value as T)),
    write: (to, values) => rows.write(to, values.map(toRow)),
    read: (from, count) => rows.read(from, count).map(fromRow),
  };
}
