import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every file that belongs to the project, tracked or about to be, as paths from the top. */
export function projectFiles(pattern: RegExp): readonly string[] {
  const list = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    maxBuffer: 1e8,
  });
  return list
    .toString()
    .split('\n')
    .filter((file) => file !== '' && pattern.test(file));
}

export function readProjectFile(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** What a source file imports: project files as paths from the top, packages by their names. */
export function importsOf(file: string, which: 'all' | 'at run time' = 'all'): readonly string[] {
  const whole = readProjectFile(file);
  const source = which === 'all' ? whole : whole.replaceAll(/^(?:import|export) type [^;]*;/gm, '');
  const found = source.matchAll(
    /^\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm,
  );
  return [...found].map(([, from, bare, dynamic]) => resolveImport(file, from ?? bare ?? dynamic ?? ''));
}

function resolveImport(file: string, specifier: string): string {
  const path = specifier.replace(/\?.*$/, '');
  if (path.startsWith('.')) return normalize(join(dirname(file), path));
  const workspace = /^@unslouch\/(shared|extension|worker|tests)\/(.+)$/.exec(path);
  if (workspace) return workspace[1] === 'shared' ? `shared/src/${workspace[2]}` : `${workspace[1]}/${workspace[2]}`;
  return path;
}
