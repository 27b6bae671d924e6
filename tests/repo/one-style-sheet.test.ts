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

/** Class names are the component's own, attributes are not: `[data-state]` alone would dress whatever else has states. */
it('no component’s style sheet dresses what is not the component’s', () => {
  const sheets = projectFiles(/extension\/src\/.*\.module\.css$/);
  expect(sheets.length).toBeGreaterThan(50);
  const rules = sheets.flatMap((file) => selectorsIn(readProjectFile(file)).map((selector) => ({ file, selector })));
  expect(rules.filter(({ selector }) => !/\.[a-z]/i.test(selector))).toEqual([]);
});

/** Without comments, frames of animations, and the conditions around rules. */
function selectorsIn(sheet: string): readonly string[] {
  const plain = sheet
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/@keyframes[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  const heads = [...plain.matchAll(/(?:^|[{};])\s*([^{};@]+)\{/g)].map(([, head = '']) => head.trim());
  // A comma within parentheses is part of one selector.
  return heads.flatMap((head) => head.split(/,(?![^(]*\))/)).map((selector) => selector.trim());
}
