import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { ImportCounts, StoredImport } from './import-store.ts';
import type { Live } from './live.ts';

/** How far an import has come. */
export type ImportProgress =
  | { readonly kind: 'reading'; readonly bytesRead: number; readonly bytesTotal: number }
  | { readonly kind: 'writing'; readonly monthsWritten: number; readonly monthsTotal: number };

/** Why some records or files were not used. */
export interface LeftOut {
  readonly code: string;
  readonly count: number;
  /** The first few by name, or the file's path. */
  readonly which: string | null;
}

/** The import that runs in this page, or the last one that did. */
export interface ImportState {
  readonly id: string;
  readonly files: readonly string[];
  readonly phase:
    | { readonly kind: 'running'; readonly progress: ImportProgress | null; readonly speed: ImportSpeed | null }
    | { readonly kind: 'paused'; readonly progress: ImportProgress | null }
    | { readonly kind: 'password'; readonly path: string; readonly wrong: boolean }
    | { readonly kind: 'done'; readonly counts: ImportCounts; readonly leftOut: readonly LeftOut[] }
    | { readonly kind: 'nothing'; readonly leftOut: readonly LeftOut[] }
    | { readonly kind: 'stopped' }
    | { readonly kind: 'failed'; readonly problem: Problem }
    /** Taking an import back. */
    | { readonly kind: 'undoing' }
    | { readonly kind: 'undone'; readonly removed: number };
}

export interface ImportSpeed {
  readonly bytesPerSecond: number;
  /** Null: not known yet. */
  readonly secondsLeft: number | null;
}

export interface DroppedFile {
  readonly path: string;
  readonly blob: Blob;
}

/** Files into the log, one import at a time. It runs apart from the page, which stays at hand. */
export interface Imports {
  /** Null: none yet. */
  readonly state: Live<ImportState | null>;
  /** Newest first. */
  readonly past: Live<readonly PastImport[]>;
  start(files: readonly DroppedFile[]): void;
  pause(): void;
  resume(): void;
  /** Nothing of it is written. */
  cancel(): void;
  givePassword(password: string): void;
  undo(id: string): void;
}

export type PastImport = Pick<StoredImport, 'id' | 'files' | 'kinds' | 'counts' | 'leftOut'> & {
  readonly at: EpochMs;
  /** `broken`: its page was closed in the middle. */
  readonly state: 'done' | 'undone' | 'broken';
};
