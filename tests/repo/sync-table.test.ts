import { expect, it } from 'vitest';
import { readProjectFile } from './source-files.ts';

const numbered = (family: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${family}${index + 1}`);

/** In the order of the page: I10, K and M, the relay and members that lie, have a table of their own. */
const PROMISED = [
  ...numbered('I', 16).filter((name) => name !== 'I10'),
  ...numbered('N', 10),
  ...numbered('C', 6),
  ...numbered('S', 10),
  ...numbered('D', 9),
  ...numbered('B', 10),
  ...numbered('F', 8),
  'I10',
  ...numbered('K', 8),
  ...numbered('M', 12),
];

const lines = readProjectFile('docs/sync.md')
  .split('\n')
  .map((line) => /^\|\s*([A-Z]\d+)\s*\|[^|]*\|(.*)\|$/.exec(line))
  .filter((line) => line !== null)
  .map(([, name = '', tests = '']) => ({ name, tests: tests.split(';').map((test) => test.trim()) }));

it('has a line for every invariant and every scenario', () => {
  expect(lines.map(({ name }) => name)).toEqual(PROMISED);
});

it.each(lines)('names tests that are there for $name', ({ tests }) => {
  const gone = tests.filter((test) => {
    const [, file = '', title = ''] = /^`([^`]+)` › (.+)$/.exec(test) ?? [];
    return title === '' || !readProjectFile(file).includes(title);
  });
  expect(gone).toEqual([]);
});
