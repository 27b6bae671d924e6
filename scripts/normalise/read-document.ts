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
  return { kind: 'unreadable', sentence: whyUnreadable(files, problems, options) };
}

function whyUnreadable(
  files: readonly ListedFile[],
  problems: readonly ImportProblem[],
  { kind }: Pick<ImportOptions, 'kind'>,
): string {
  const telling =
    problems.find(({ code }) => code !== 'unknown-file') ?? (files.length === 1 ? problems[0] : undefined);
  if (telling !== undefined) return problemSentence(telling.code, telling.params ?? {});
  if (kind !== null) return `Nothing in it can be read as ${kind}.`;
  return files.length === 0
    ? 'There is no file in it.'
    : `None of these ${files.length} files is an export or a payload that can be read.`;
}
