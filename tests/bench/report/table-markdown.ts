import type { Table } from '../benchmark.ts';

/** For a document; the formatter aligns it. */
export function tableMarkdown({ title, columns, rows, notes = [], plot }: Table): string {
  const line = (cells: readonly string[]) => `| ${columns.map((_, column) => cells[column] ?? '').join(' | ')} |`;
  return [
    `**${title.charAt(0).toUpperCase()}${title.slice(1)}**`,
    [line(columns), line(columns.map((_, column) => (column === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n'),
    ...notes,
    ...(plot === undefined ? [] : [`![${title}](pictures/bench-${plot.name}.svg)`]),
  ].join('\n\n');
}
