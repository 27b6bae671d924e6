import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from '../../../scripts/lib/root.ts';
import type { Benchmark, Report } from '../benchmark.ts';
import { drawBars } from './draw-bars.ts';
import { tableMarkdown } from './table-markdown.ts';

const PAGE = inRoot('docs', 'benchmarks.md');

/** Puts one benchmark's section into docs/benchmarks.md, and its plots beside; the other sections stay as they are. */
export function writeSection(name: string, { about }: Benchmark, { tables }: Report, when: string): void {
  for (const { plot } of tables) {
    if (plot !== undefined) writeFileSync(inRoot('docs', 'pictures', `bench-${plot.name}.svg`), drawBars(plot));
  }
  const section = [`## ${name}`, about, `_Measured ${when}._`, ...tables.map(tableMarkdown)].join('\n\n');
  writeFileSync(PAGE, replaceSection(readFileSync(PAGE, 'utf8'), name, section));
}

/** Sections end where the next heading of their rank begins. */
export function replaceSection(page: string, name: string, section: string): string {
  const [head = '', ...sections] = page.trimEnd().split(/\n(?=## )/);
  const index = sections.findIndex((text) => text.startsWith(`## ${name}\n`));
  const kept = sections.map((text) => text.trimEnd());
  if (index < 0) kept.push(section);
  else kept[index] = section;
  return `${[head.trimEnd(), ...kept].join('\n\n')}\n`;
}
