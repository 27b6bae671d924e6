import { openAsBlob } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { GivenFile } from '../../extension/src/imports/import-event.ts';

/** `isNamed`: by the person, rather than found in a folder, where other things may lie about. */
export type ListedFile = GivenFile & { readonly isNamed: boolean };

/** The files at and below the paths, in order of their names; or a sentence about the path that isn't there. */
export async function listFiles(paths: readonly string[]): Promise<readonly ListedFile[] | string> {
  const files: ListedFile[] = [];
  for (const path of paths) {
    // npm runs us in the project's folder; a relative path means the one that the person stood in.
    const absolute = resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
    try {
      for (const found of await filesBelow(absolute)) {
        files.push({ path: found, blob: await openAsBlob(found), isNamed: found === absolute });
      }
    } catch {
      return `${path} can't be opened; is the name right?`;
    }
  }
  return files;
}

async function filesBelow(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
