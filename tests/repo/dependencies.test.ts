import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProjectFile, root } from './source-files.ts';

const ROOMS = ['.', 'extension', 'shared', 'tests', 'worker'];
const GIVEN = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'OFL-1.1',
  'MIT OR Apache-2.0',
]);
/** Of tools, which nobody is given. The LGPL one is an image library that wrangler may call. */
const TOOLS = new Set([
  ...GIVEN,
  'MPL-2.0',
  'CC0-1.0',
  'BlueOak-1.0.0',
  'Python-2.0',
  'CC-BY-4.0',
  'LGPL-3.0-or-later',
]);

interface Row {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

describe('the page of dependencies', () => {
  const [, given = '', tools = ''] = readProjectFile('docs/dependencies.md').split(/\n## /);
  const rows = [...rowsOf(given), ...rowsOf(tools)];

  it('names every package of the catalog at its version, and no other', () => {
    const listed = Object.fromEntries(rows.map(({ name, version }) => [name, version]));
    expect(listed).toEqual(catalog());
  });

  it('tells the licence that each package has', () => {
    expect(rows.map(({ name, licence }) => [name, licence])).toEqual(
      rows.map(({ name }) => [name, installedLicence(name)]),
    );
  });

  it('gives people nothing under a licence that we did not choose', () => {
    expect(rowsOf(given).filter(({ licence }) => !GIVEN.has(licence))).toEqual([]);
  });

  it('has in its first table all that a product room depends on', () => {
    const names = new Set(rowsOf(given).map(({ name }) => name));
    const needed = ['extension', 'shared', 'worker'].flatMap((room) =>
      Object.keys(manifestOf(room).dependencies ?? {}),
    );
    expect(needed.filter((name) => !name.startsWith('@unslouch/') && !names.has(name))).toEqual([]);
  });
});

describe('what is installed', () => {
  it('is pinned, types apart', () => {
    const ranges = Object.entries(catalog()).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(ranges.filter(([name]) => !name.startsWith('@types/'))).toEqual([]);
  });

  it('takes its versions from the catalog', () => {
    const others = ROOMS.flatMap((room) => {
      const { dependencies = {}, devDependencies = {} } = manifestOf(room);
      return Object.entries({ ...dependencies, ...devDependencies });
    }).filter(([, version]) => version !== 'catalog:' && version !== 'workspace:*');
    expect(others).toEqual([]);
  });

  it('is under licences that we know, down to the last package', () => {
    const found = installedPackages();
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter(({ licence }) => !TOOLS.has(licence))).toEqual([]);
  });
});

function rowsOf(section: string): readonly Row[] {
  return [...section.matchAll(/^\| `([^`]+)` *\| (\S+) *\| ([^|]+?) *\|/gm)].map(([, name, version, licence]) => ({
    name: name ?? '',
    version: version ?? '',
    licence: licence ?? '',
  }));
}

/** The workspace file's own block; a YAML reader for one flat table would be one dependency more. */
function catalog(): Readonly<Record<string, string>> {
  const block = /^catalog:\n((?: {2}.*\n)+)/m.exec(readProjectFile('pnpm-workspace.yaml'))?.[1] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/^ {2}"?([^":]+)"?: (\S+)/gm)].map(([, name, version]) => [name ?? '', version ?? '']),
  );
}

interface Manifest {
  readonly name?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
}

function installedLicence(name: string): string | undefined {
  const room = ROOMS.find((candidate) => existsSync(join(root, candidate, 'node_modules', name, 'package.json')));
  return room === undefined ? undefined : manifestOf(join(room, 'node_modules', name)).license;
}

/** Every package in pnpm's store folder of this checkout. */
function installedPackages(): readonly { readonly name: string; readonly licence: string }[] {
  const store = join('node_modules', '.pnpm');
  return readdirSync(join(root, store)).flatMap((entry) => {
    const folder = join(store, entry, 'node_modules');
    if (!existsSync(join(root, folder))) return [];
    return packagesIn(folder).map((name) => ({ name, licence: manifestOf(join(folder, name)).license ?? 'none' }));
  });
}

function packagesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder))
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(root, folder, name)).map((part) => `${name}/${part}`) : name,
    )
    .filter((name) => !lstatSync(join(root, folder, name)).isSymbolicLink())
    .filter((name) => existsSync(join(root, folder, name, 'package.json')));
}
