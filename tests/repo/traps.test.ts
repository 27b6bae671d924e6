import { expect, it } from 'vitest';
import { readProjectFile } from './source-files.ts';

const lines = [...readProjectFile('docs/traps.md').matchAll(/^\| (.+?) *\| `([^`]+)` › (.+?) *\|$/gm)].map(
  ([, trap = '', file = '', title = '']) => ({ trap, file, title }),
);

it('names a test that is there for everything that exports get wrong', () => {
  expect(lines.length).toBeGreaterThan(90);
  const gone = lines.filter(({ file, title }) => !readProjectFile(file).replaceAll('\\', '').includes(title));
  expect(gone).toEqual([]);
});
