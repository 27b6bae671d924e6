import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import type { Live } from './live.ts';

/** `report`: for whoever mends a fault; nothing of the log is in it. */
export type ExportFormat = 'backup' | 'csv' | 'open-mhealth' | 'report';

/** A table with its header, for a file of comma-separated values. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export type DataState =
  | { readonly kind: 'working'; readonly what: 'export' | 'delete'; readonly share: number }
  | { readonly kind: 'exported'; readonly format: ExportFormat; readonly name: string; readonly blob: Blob }
  | { readonly kind: 'deleted'; readonly count: number }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** Steps and sleep of a provider (null: of all), whose days lie from the first to the last, both included. */
export interface DeleteRequest {
  readonly provider: string | null;
  readonly first: LocalDay;
  readonly last: LocalDay;
}

/** The whole log out, or parts of it away. It runs apart from the page. */
export interface Data {
  /** Null: nothing was asked for yet. */
  readonly state: Live<DataState | null>;
  export(format: ExportFormat): void;
  delete(request: DeleteRequest): void;
}
