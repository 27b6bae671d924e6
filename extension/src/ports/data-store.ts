import type { DaySummary } from '@unslouch/shared/domain/day/day-summary.ts';
import type { AnyFact } from '@unslouch/shared/domain/log/fact.ts';
import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import type { UtcMonth } from '@unslouch/shared/domain/time/local-day.ts';
import type { RegisterWrite } from './entry-store.ts';
import type { StoredSettings } from './settings-store.ts';

export interface Condition {
  readonly schema: number;
  readonly rows: Readonly<Record<string, number>>;
  readonly settings: StoredSettings;
  /** The latest. */
  readonly decisions: readonly { readonly kind: string; readonly reasons?: readonly string[] }[];
  readonly sessionRuns: boolean;
  readonly sync: { readonly on: boolean; readonly problem: Problem | null; readonly failures: number };
  readonly keptAside: readonly Problem[];
}

/** The whole log, a month at a time: to hand it out, and to take parts of it away. */
export interface DataStore {
  /** Newest first; 0 holds what belongs to none. */
  months(): Promise<readonly UtcMonth[]>;
  records(month: UtcMonth): Promise<readonly SyncRecord[]>;
  summaries(): Promise<readonly DaySummary[]>;
  /** Takes out the month's facts that are asked for; answers how many. */
  takeOut(month: UtcMonth, isGone: (fact: AnyFact) => boolean): Promise<number>;
  /** How things stand here, unredacted; `reportOf` makes of it what may be shown to others. */
  condition(): Promise<Condition>;
  /** As if the person had just set them. */
  putRegisters(registers: readonly RegisterWrite[]): Promise<void>;
}
