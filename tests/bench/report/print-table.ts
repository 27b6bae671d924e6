import type { Table } from '../benchmark.ts';

/** For a terminal: columns of one width each. */
export function printTable({ title, columns, rows, notes = [] }: Table): string {
  const widths = columns.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    widths
      .map((width, column) => {
        const cell = cells[column] ?? '';
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd();
  return [title, line(columns), ...rows.map(line), ...notes].join('\n');
}
