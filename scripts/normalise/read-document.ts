import type { ImportKind, ImportOptions, ImportProblem } from '../../extension/src/imports/import-event.ts';
import { type GivenFile, readImports } from '../../extension/src/imports/read-imports.ts';
import type { Normalised } from '../../shared/src/domain/wearable/normalised.ts';
import { createDocument, type NormaliseDocument } from './normalise-document.ts';
import { problemSentence } from './problem-sentence.ts';

export type ReadOutcome =
  | { readonly kind: 'read'; readonly document: NormaliseDocument }
  | { readonly kind: 'unreadable'; readonly sentence: string };

/** Everything the files say; unreadable where not one of them is anything we know. */
export async function readDocument(files: readonly GivenFile[], options: ImportOptions): Promise<ReadOutcome> {
  const kinds: ImportKind[] = [];
  const read: Normalised[] = [];
  const problems: ImportProblem[] = [];
  for await (const event of readImports(files, options)) {
    if (event.kind === 'found') kinds.push(event.importKind);
    if (event.kind === 'records') read.push(event.records);
    if (event.kind === 'problem') problems.push(event.problem);
  }
  if (kinds.length > 0) return { kind: 'read', document: createDocument(kinds, read, problems) };
  const [first] = problems;
  const sentence = first === undefined ? 'There is no file in it.' : problemSentence(first.code, first.params ?? {});
  return { kind: 'unreadable', sentence };
}
