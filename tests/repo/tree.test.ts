import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFiles, readProjectFile, root } from './source-files.ts';

const text = projectFiles(/\.(ts|tsx|mjs|css|html|md|json|jsonc|yaml|py|sh)$|^\.ci\//);

describe('the tree stands alone', () => {
  it('names no machine path and no registry host', () => {
    const machine = new RegExp(
      ['/home/[a-z]', '/Users/[a-z]', '/root/', '/wor' + 'k/', 'https?://reg' + 'istry\\.', 'npm\\.pkg\\.'].join('|'),
    );
    const wrong = text
      .filter((file) => file !== 'tests/repo/tree.test.ts')
      .filter((file) => machine.test(readProjectFile(file)));
    expect(wrong).toEqual([]);
  });

  it('reads nothing outside of itself', () => {
    const outside = /\.\.\/shared\/(design|facts|data|samples|hooks)/;
    expect(text.filter((file) => file !== 'tests/repo/tree.test.ts' && outside.test(readProjectFile(file)))).toEqual(
      [],
    );
  });

  it('has no dead link in its documents', () => {
    const dead = projectFiles(/\.md$/).flatMap((file) =>
      localLinks(file)
        .filter((target) => !existsSync(join(root, dirname(file), target)))
        .map((target) => `${file}: ${target}`),
    );
    expect(dead).toEqual([]);
  });

  it('names only commands that exist in its documents', () => {
    const { scripts } = JSON.parse(readProjectFile('package.json'));
    const known = new Set([...Object.keys(scripts), 'install', 'ci']);
    const wrong = projectFiles(/\.md$/).flatMap((file) =>
      [...readProjectFile(file).matchAll(/(?:^|`)npm (?:run (?:-s )?)?([a-z][a-z:-]*)/gm)]
        .map(([, name]) => name ?? '')
        .filter((name) => name !== 'run' && !known.has(name))
        .map((name) => `${file}: npm run ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps nothing unfinished, skipped or silenced', () => {
    const marks = new RegExp(
      [
        'TO' + 'DO',
        'FIX' + 'ME',
        '\\b(it|test|describe)\\.(skip|only|todo)\\b',
        '@ts-' + 'ignore',
        '@ts-' + 'nocheck',
        'biome-' + 'ignore(?!(-all)? [a-zA-Z0-9/]+: \\S)',
      ].join('|'),
    );
    const wrong = projectFiles(/\.(ts|tsx|mjs)$/).filter((file) => marks.test(readProjectFile(file)));
    expect(wrong).toEqual([]);
  });

  it('asserts in every test file', () => {
    const tests = projectFiles(/\.test\.tsx?$/);
    expect(tests.filter((file) => !/\bexpect|\bassert/.test(readProjectFile(file)))).toEqual([]);
  });
});

function localLinks(file: string): readonly string[] {
  return [...readProjectFile(file).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^[a-z]+:/.test(target));
}
