import type { Column } from './column.ts';
import { integers, numbers } from './number-column.ts';

/** Objects: the columns of their fields, one after the other in the order given. */
export function struct<T extends object>(fields: { readonly [K in keyof T]-?: Column<T[K]> }): Column<T> {
  const names = Object.keys(fields) as (keyof T & string)[];
  return {
    accepts: (value) =>
      typeof value === 'object' && value !== null && names.every((name) => fields[name].accepts((value as T)[name])),
    write(to, values) {
      for (const name of names)
        fields[name].write(
          to,
          values.map((value) => value[name]),
        );
    },
    read(from, count) {
      const columns = names.map((name) => fields[name].read(from, count));
      if (from.in.failed) return [];
      return Array.from({ length: count }, (_, row) => {
        const value = {} as Record<string, unknown>;
        for (let i = 0; i < names.length; i++) value[names[i] as string] = columns[i]?.[row];
        return value as T;
      });
    },
  };
}

/** A column of 0 and 1 that says which rows hold a value, then the values held. */
export function nullable<T>(held: Column<T>): Column<T | null> {
  return {
    accepts: (value) => value === null || held.accepts(value),
    write(to, values) {
      numbers.write(
        to,
        values.map((value) => (value === null ? 0 : 1)),
      );
      held.write(
        to,
        values.filter((value) => value !== null),
      );
    },
    read(from, count) {
      const mask = numbers.read(from, count);
      const values = held.read(
        from,
        mask.reduce((sum, bit) => sum + (bit === 0 ? 0 : 1), 0),
      );
      let next = 0;
      return from.in.failed ? [] : mask.map((bit) => (bit === 0 ? null : (values[next++] as T)));
    },
  };
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
