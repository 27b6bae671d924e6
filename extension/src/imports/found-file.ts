import type { SleepEpisode } from '@unslouch/shared/domain/wearable/model.ts';
import type { CsvTable, FileForm } from './file-form.ts';
import type { ImportFile, ImportKind, ImportOptions, ImportProblemCode, ReaderEvent } from './import-event.ts';
import type { FitMessages } from './read-garmin-fit.ts';

/** A file that is something we know. */
export interface FoundFile {
  readonly file: ImportFile;
  readonly form: FileForm;
}

/** What waits until all files are seen: tables that are joined, a watch's day over several files, nights to compare. */
export interface Waiting {
  readonly tables: Map<CsvTable, FoundFile[]>;
  readonly fits: FitMessages[];
  readonly logged: SleepEpisode[];
}

export function isAsked(kind: ImportKind, options: Pick<ImportOptions, 'kind'>): boolean {
  return options.kind === null || options.kind === kind;
}

export function problemEvent(code: ImportProblemCode, path: string): ReaderEvent {
  return { kind: 'problem', problem: { code, permanent: true, params: { path } } };
}

export const STEP: ReaderEvent = { kind: 'step' };
