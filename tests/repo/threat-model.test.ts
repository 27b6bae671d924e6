import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readProjectFile, root } from './source-files.ts';

interface Line {
  readonly claim: string;
  readonly answer: string;
  readonly shownBy: string;
}

const [model = ''] = readProjectFile('docs/threat-model.md').split('\n## Tried for each');
const lines: readonly Line[] = [...model.matchAll(/^\| (.+?) *\| (.+?) *\| (.+?) *\|$/gm)]
  .map(([, claim = '', answer = '', shownBy = '']) => ({ claim, answer, shownBy }))
  .filter(({ claim, shownBy }) => !/^-+$/.test(claim) && shownBy !== 'shown by');

it('has a line for everything that eight sorts of attackers can try', () => {
  expect(lines.length).toBeGreaterThan(50);
  expect([...model.matchAll(/^## /gm)].length).toBe(7);
});

it('names a test for each line, or admits in plain words', () => {
  const silent = lines.filter(({ answer, shownBy }) => shownBy === '–' && !answer.includes('_admitted_'));
  expect(silent).toEqual([]);
});

it('marks every claim whose defence can be taken out of the sources', () => {
  const unmarked = lines.filter(({ answer }) => !answer.includes('⚓') && !answer.includes('_admitted_'));
  expect(unmarked.map(({ shownBy }) => shownBy)).toEqual([
    '`tests/e2e/packages.test.ts` › asks for the permissions that have a reason, and no others',
  ]);
});

it('names tests that exist', () => {
  const missing = lines.flatMap(({ shownBy }) => {
    if (shownBy === '–') return [];
    const [, file = '', title = ''] = /^`([^`]+)` › (.+)$/.exec(shownBy) ?? [];
    if (!existsSync(join(root, file)) || file === '') return [`no file: ${shownBy}`];
    return holds(readProjectFile(file), title) ? [] : [`no such test: ${shownBy}`];
  });
  expect(missing).toEqual([]);
});

/** Titles of `it.each` are made of their rows: every word of them must stand in the file. */
function holds(source: string, title: string): boolean {
  const cleaned = source.replaceAll('\\', '');
  return cleaned.includes(title) || title.split(' ').every((word) => cleaned.includes(word));
}
