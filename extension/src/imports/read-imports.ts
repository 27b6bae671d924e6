import { type Expanded, expandArchive, problemOf } from './expand-archive.ts';
import { sniffFile } from './file-form.ts';
import { type FoundFile, problemEvent, type Waiting } from './found-file.ts';
import type { ImportEvent, ImportFile, ImportKind, ImportOptions } from './import-event.ts';
import { readOneFile } from './read-one-file.ts';
import { readTogether } from './read-together.ts';

//  files, folders, zips ──▶ expand ──▶ sniff ──▶ one reader per form ──▶ records in batches
//                                                tables that belong together wait for one another

/** A file as the person gave it. */
export interface GivenFile {
  /** With its folders, where it came in one. */
  readonly path: string;
  readonly blob: Blob;
}

/** What all the files together say. Whatever a file does to its reader is an event; nothing here throws. */
export async function* readImports(given: readonly GivenFile[], options: ImportOptions): AsyncGenerator<ImportEvent> {
  const found: FoundFile[] = [];
  for (const { path, blob } of given) {
    const file: ImportFile = { path, size: blob.size, stream: () => blob.stream() };
    let isKnown = false;
    for await (const expanded of expandArchive(file, blob, options)) {
      const form = await sniff(expanded, options.kind);
      if ('problem' in form) yield form.problem;
      else if (form.found !== null) found.push(form.found);
      isKnown ||= 'problem' in form || form.found !== null;
    }
    if (!isKnown) yield problemEvent('unknown-file', path);
  }
  const waiting: Waiting = { tables: new Map(), fits: [], logged: [] };
  for (const item of found) {
    try {
      yield* readOneFile(item, options, waiting);
    } catch (error) {
      yield problemEvent(problemOf(error), item.file.path);
    }
  }
  yield* readTogether(waiting, options);
}

async function sniff(
  expanded: Expanded,
  kind: ImportKind | null,
): Promise<{ readonly problem: ImportEvent } | { readonly found: FoundFile | null }> {
  if (expanded.kind === 'problem') return { problem: problemEvent(expanded.code, expanded.path) };
  const { file } = expanded;
  try {
    const form = (await sniffFile(file)) ?? (kind === 'plain-lines' ? { form: kind } : null);
    return { found: form === null ? null : { file, form } };
  } catch (error) {
    return { problem: problemEvent(problemOf(error), file.path) };
  }
}
