import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { inRoot, root } from './root.ts';

/** What installs and builds leave behind; the same names as in .gitignore. */
const MADE = new Set(['node_modules', '.output', '.wxt', '.wrangler', '.local', 'dist', 'coverage', '.git']);

/** The tree's own files: what git tracks or would, or, in an unpacked sources zip, everything that no build made. */
export function sourceFiles(): readonly string[] {
  if (existsSync(inRoot('.git'))) {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
    });
    return listed.split('\0').filter((file) => file !== '' && existsSync(inRoot(file)));
  }
  return filesBelow(root);
}

/** Every file below a folder, by its path from there, with forward slashes. */
export function filesBelow(folder: string): readonly string[] {
  const found: string[] = [];
  const waiting = [folder];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    for (const entry of readdirSync(place, { withFileTypes: true })) {
      const path = join(place, entry.name);
      if (entry.isDirectory() && !MADE.has(entry.name)) waiting.push(path);
      if (entry.isFile()) found.push(relative(folder, path).split(sep).join('/'));
    }
  }
  return found;
}
