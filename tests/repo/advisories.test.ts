import { expect, it } from 'vitest';
import { readProjectFile } from './source-files.ts';

const [, , , section = ''] = readProjectFile('docs/dependencies.md').split(/\n## /);
const lockfile = readProjectFile('pnpm-lock.yaml');

const advised = [...section.matchAll(/^\| `([^`]+)` +\| ([\d., ]+?) +\|/gm)].map(([, name = '', since = '']) => ({
  name,
  since: since.split(', ').map(numbersOf),
}));

it('knows of some advisories', () => {
  expect(advised.length).toBeGreaterThan(10);
});

it.each(advised)('$name is free of what was found about it, wherever it is installed', ({ name, since }) => {
  const installed = versionsOf(name);
  expect(installed).not.toEqual([]);
  expect(installed.filter((version) => !isFree(numbersOf(version), since))).toEqual([]);
});

function versionsOf(name: string): readonly string[] {
  const packages = lockfile.split('\npackages:\n')[1]?.split('\nsnapshots:\n')[0] ?? '';
  return [...packages.matchAll(/^ {2}'?(.+?)@(\d[^':]*)'?:$/gm)].flatMap(([, found, version = '']) =>
    found === name ? [version] : [],
  );
}

/** At or beyond the fix of its own major version, or of a later major than any that was mended. */
function isFree(version: readonly number[], since: readonly (readonly number[])[]): boolean {
  const ofMajor = since.find(([major]) => major === version[0]);
  if (ofMajor !== undefined) return compare(version, ofMajor) >= 0;
  return since.every(([major = 0]) => major < (version[0] ?? 0));
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((number, index) => number !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

function numbersOf(version: string): readonly number[] {
  return (version.split('-')[0] ?? '').split('.').map(Number);
}
