import type { CsvTable, FileForm } from './file-form.ts';
import type { ImportFile, ImportKind, ImportOptions, ImportProblemCode, ReaderEvent } from './import-event.ts';

/** A file that is something we know. */
export interface FoundFile {
  readonly file: ImportFile;
  readonly form: FileForm;
}

export interface CsvFile {
  readonly file: ImportFile;
  readonly headerLine: number;
}

/** Tables are joined with one another, so each reader takes all of its own. */
export type Tables = ReadonlyMap<CsvTable, readonly CsvFile[]>;

export function isAsked(kind: ImportKind, options: Pick<ImportOptions, 'kind'>): boolean {
  return options.kind === null || options.kind === kind;
}

export function problemEvent(code: ImportProblemCode, path: string): ReaderEvent {
  return { kind: 'problem', problem: { code, permanent: true, params: { path } } };
}

export const STEP: ReaderEvent = { kind: 'step' };
