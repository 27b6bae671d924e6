import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './source-files.ts';

const page = readFileSync(join(root, 'docs/nudging.md'), 'utf8');
const rows = [...page.matchAll(/^\| (\d+) +\| .*?\| `([^`]+)` +\|(.*)\|$/gm)].map(([, number, file, real]) => ({
  number: Number(number),
  file: file ?? '',
  inBrowsers: [...(real ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => `tests/e2e/${name}`),
}));

describe('the scenarios of nudging', () => {
  it('are all in the table of docs/nudging.md', () => {
    expect(rows.length).toBeGreaterThanOrEqual(29);
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
  });

  it.each(rows)('have a test for number $number, titled by it', ({ number, file }) => {
    const titles = [...readFileSync(join(root, file), 'utf8').matchAll(/it\(\s*['`](\d+)\. /g)].map(([, n]) =>
      Number(n),
    );
    expect(titles).toContain(number);
  });

  it.each(rows.flatMap(({ number, inBrowsers }) => inBrowsers.map((file) => ({ number, file }))))(
    'have one in a real browser for number $number, in $file',
    ({ number, file }) => {
      const titles = [...readFileSync(join(root, file), 'utf8').matchAll(/it\(\s*['`]([\d, ]+): /g)];
      expect(titles.flatMap(([, list = '']) => list.split(', ').map(Number))).toContain(number);
    },
  );
});
