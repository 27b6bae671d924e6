import type { AnyFact } from '@unslouch/shared/domain/log/fact.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { UtcMonth } from '@unslouch/shared/domain/time/local-day.ts';
import type { CoveredRange } from '@unslouch/shared/domain/wearable/plan-import.ts';

/** What became of the records of an import. */
export interface ImportCounts {
  /** Not here before, or here again after they had been taken out. */
  readonly added: number;
  /** Here already, and now as the file says. */
  readonly merged: number;
  /** Here already, the same. */
  readonly known: number;
  /** Of an older export of the same source, and no longer in this one. */
  readonly removed: number;
}

export function addCounts(a: ImportCounts, b: ImportCounts): ImportCounts {
  return {
    added: a.added + b.added,
    merged: a.merged + b.merged,
    known: a.known + b.known,
    removed: a.removed + b.removed,
  };
}

/** One import as this device remembers it: to show it, and to take it back. */
export interface StoredImport {
  readonly id: string;
  readonly startedAt: EpochMs;
  readonly files: readonly string[];
  /** Kinds that were found, e.g. `apple-health`. */
  readonly kinds: readonly string[];
  /** `reading`, too, where its page was closed. */
  readonly state: 'reading' | 'writing' | 'done' | 'undone';
  readonly counts: ImportCounts;
  /** Records that couldn't be used. */
  readonly leftOut: number;
  /** The time each source's whole export covers; empty where it was read in part. */
  readonly covered: readonly CoveredRange[];
}

/** Where imports go: a month at a time, its day documents, summaries, outbox and list together. */
export interface ImportStore {
  put(record: StoredImport): Promise<void>;
  /** What was never written needs no memory. */
  forget(id: string): Promise<void>;
  /** Newest first. */
  list(): Promise<readonly StoredImport[]>;
  /** Records of one month; `covered` lets those of older exports go that these no longer hold. */
  write(
    id: string,
    month: UtcMonth,
    facts: readonly AnyFact[],
    covered: readonly CoveredRange[],
  ): Promise<ImportCounts>;
  /** Months that hold records in the ranges. */
  monthsOf(covered: readonly CoveredRange[]): Promise<readonly UtcMonth[]>;
  /** Takes out what the import brought and no other import holds; answers how many. */
  undo(id: string): Promise<number>;
}
