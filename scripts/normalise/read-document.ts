import type { ImportKind, ImportOptions, ImportProblem } from '../../extension/src/imports/import-event.ts';
import { readImports } from '../../extension/src/imports/read-imports.ts';
import type { Normalised } from '../../shared/src/domain/wearable/normalised.ts';
import type { ListedFile } from './list-files.ts';
import { createDocument, type NormaliseDocument } from './normalise-document.ts';
import { problemSentence } from './problem-sentence.ts';

export type ReadOutcome =
  | { readonly kind: 'read'; readonly document: NormaliseDocument }
  | { readonly kind: 'unreadable'; readonly sentence: string };

/** Everything the files say; unreadable where not one of them is anything we know. */
export async function readDocument(files: readonly ListedFile[], options: ImportOptions): Promise<ReadOutcome> {
  const kinds: ImportKind[] = [];
  const read: Normalised[] = [];
  const problems: ImportProblem[] = [];
  for await (const event of readImports(files, options)) {
    if (event.kind === 'found') kinds.push(event.importKind);
    if (event.kind === 'records') read.push(event.records);
    if (event.kind === 'problem') problems.push(event.problem);
    // Our own backup is no wearable's export.
    if (event.kind === 'backup')
      problems.push({ code: 'unknown-file', permanent: true, params: { path: files[0]?.path ?? '' } });
  }
  if (kinds.length > 0) {
    const named = new Set(files.filter((file) => file.isNamed).map((file) => file.path));
    // In a folder or zip other things lie about; a file that was named is expected to be read.
    const told = problems.filter(({ code, params }) => code !== 'unknown-file' || named.has(String(params?.['path'])));
    return { kind: 'read', document: createDocument(kinds, read, told) };
  }
  const [first] = problems;
  if (first !== undefined) return { kind: 'unreadable', sentence: problemSentence(first.code, first.params ?? {}) };
  const sentence = options.kind === null ? 'There is no file in it.' : `Nothing in it can be read as ${options.kind}.`;
  return { kind: 'unreadable', sentence };
}
