import { expect, it } from 'vitest';
import { readProjectFile } from './source-files.ts';

/** Direct dependencies that end up in a package or in the relay. */
const SHIPPED = ['extension', 'shared', 'worker'].flatMap((room) => {
  const { dependencies = {} } = JSON.parse(readProjectFile(`${room}/package.json`));
  return Object.keys(dependencies).filter((name) => !name.startsWith('@unslouch/'));
});

it('names every shipped package with the version in use, and a licence that may be passed on', () => {
  const notices = [...readProjectFile('THIRD-PARTY-NOTICES.md').matchAll(/^## (\S+) (\S+)\n\n(.+)$/gm)].map(
    ([, name = '', version, licence = '']) => ({ name, version, licence }),
  );
  const catalog = readProjectFile('pnpm-workspace.yaml');
  const wanted = [...new Set(SHIPPED)].map((name) => ({ name, version: versionIn(catalog, name) })).toSorted(byName);
  const given = notices.map(({ name, version }) => ({ name, version })).filter(({ name }) => SHIPPED.includes(name));
  expect(given.toSorted(byName)).toEqual(wanted);

  const free = /^(MIT|ISC|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|OFL-1\.1|0BSD|CC0-1\.0)$/;
  expect(notices.filter(({ licence }) => !free.test(licence))).toEqual([]);
});

function versionIn(catalog: string, name: string): string | undefined {
  return new RegExp(`^ {2}"?${name}"?: (\\S+)`, 'm').exec(catalog)?.[1];
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}
