import { expect, it } from 'vitest';
import { projectFiles, readProjectFile } from './source-files.ts';

/** All pages share one style sheet: a rule of one page for a bare `body` would dress all of them. */
it('no page’s own style sheet dresses an element of every page', () => {
  const own = projectFiles(/entrypoints\/.*(?<!module)\.css$/);
  expect(own.length).toBeGreaterThan(0);
  const selectors = own.flatMap((file) =>
    [...readProjectFile(file).matchAll(/^([^@}\s][^{]*)\{/gm)].map(([, one = '']) => one),
  );
  expect(selectors.filter((selector) => !selector.includes('.'))).toEqual([]);
});
