import { expect, it } from 'vitest';
import { readProjectFile } from '../repo/source-files.ts';
import { DEFENCES } from './defences.ts';

it.each(DEFENCES)('$name stands in the sources, once, and names a test', ({ file, find, test, title }) => {
  expect(readProjectFile(file).split(find)).toHaveLength(2);
  const source = readProjectFile(test);
  expect(title.split(' ').every((word) => source.includes(word))).toBe(true);
});

it('is told for every line of the threat model that is marked', () => {
  const marked = [...readProjectFile('docs/threat-model.md').matchAll(/⚓[^|]*\| `([^`]+)` › ([^|]+?) *\|/g)];
  expect(marked.length).toBeGreaterThan(20);
  const tried = new Set(DEFENCES.map(({ test }) => test));
  const titles = DEFENCES.map(({ title }) => title);
  const missing = marked
    .map(([, test, title]) => `${test} › ${title}`)
    .filter(
      (line) => !titles.some((title) => line.includes(title)) || ![...tried].some((test) => line.startsWith(test)),
    );
  expect(missing).toEqual([]);
});
