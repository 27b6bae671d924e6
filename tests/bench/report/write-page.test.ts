import { describe, expect, it } from 'vitest';
import type { Table } from '../benchmark.ts';
import { drawBars } from './draw-bars.ts';
import { printTable } from './print-table.ts';
import { tableMarkdown } from './table-markdown.ts';
import { replaceSection } from './write-page.ts';

const table: Table = {
  title: 'sizes',
  columns: ['', 'bytes'],
  rows: [
    ['ours', '4'],
    ['a peer', '4,000'],
  ],
  notes: ['Less is better.'],
};

describe('a page of benchmarks', () => {
  it('gets a section in the place of the former one, and leaves the others alone', () => {
    const page = '# Benchmarks\n\nHow.\n\n## one\n\nold\n\n## two\n\nkept\n';
    expect(replaceSection(page, 'one', '## one\n\nnew')).toBe(
      '# Benchmarks\n\nHow.\n\n## one\n\nnew\n\n## two\n\nkept\n',
    );
  });

  it('gets a new section at its end', () => {
    expect(replaceSection('# Benchmarks\n', 'one', '## one\n\nnew')).toBe('# Benchmarks\n\n## one\n\nnew\n');
  });
});

describe('a table', () => {
  it('is aligned in a terminal', () => {
    expect(printTable(table)).toBe('sizes\n        bytes\nours        4\na peer  4,000\nLess is better.');
  });

  it('is markdown in the document', () => {
    expect(tableMarkdown(table)).toBe(
      '**Sizes**\n\n|  | bytes |\n| --- | --: |\n| ours | 4 |\n| a peer | 4,000 |\n\nLess is better.',
    );
  });
});

describe('a plot', () => {
  const bars = [
    { name: 'ours', value: 1, label: '1 B', ours: true },
    { name: 'a <peer>', value: 1_000, label: '1 kB', ours: false },
  ];
  const widths = (svg: string) =>
    [...svg.matchAll(/<rect x="230"[^>]* width="([\d.]+)"/g)].map(([, width]) => Number(width));

  it('draws each bar as long as its share', () => {
    expect(widths(drawBars({ name: 'a', unit: 'bytes', scale: 'linear', bars }))).toEqual([1, 380]);
  });

  it('keeps the least visible on a logarithmic scale', () => {
    expect(widths(drawBars({ name: 'a', unit: 'bytes', scale: 'logarithmic', bars }))).toEqual([22.8, 380]);
  });

  it('writes names as text', () => {
    expect(drawBars({ name: 'a', unit: 'bytes', scale: 'linear', bars })).toContain('a &lt;peer&gt;');
  });
});
