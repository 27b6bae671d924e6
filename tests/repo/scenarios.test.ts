import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './source-files.ts';

const page = readFileSync(join(root, 'docs/nudging.md'), 'utf8');
const rows = [...page.matchAll(/^\| (\d+) +\| .*?\| `([^`]+)` +\|(.*)\|$/gm)].map(([, number, file, real]) => ({
  number: Number(number),
  file: file ?? '',
  real: real?.includes('●') === true,
}));
const inBrowsers = readFileSync(join(root, 'tests/e2e/nudge.test.ts'), 'utf8');

describe('the scenarios of nudging', () => {
  it('are all in the table of docs/nudging.md', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 29 }, (_, index) => index + 1));
  });

  it.each(rows)('have a test for number $number, titled by it', ({ number, file }) => {
    const titles = [...readFileSync(join(root, file), 'utf8').matchAll(/it\(\s*['`](\d+)\. /g)].map(([, n]) =>
      Number(n),
    );
    expect(titles).toContain(number);
  });

  it.each(rows.filter(({ real }) => real))('have one in a real browser for number $number', ({ number }) => {
    const titles = [...inBrowsers.matchAll(/it\(\s*['`]([\d, ]+): /g)].flatMap(([, list = '']) => list.split(', '));
    expect(titles.map(Number)).toContain(number);
  });
});
