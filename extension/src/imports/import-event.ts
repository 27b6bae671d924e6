import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { Zone } from '@unslouch/shared/domain/time/zone.ts';
import type { Normalised } from '@unslouch/shared/domain/wearable/normalised.ts';
import type { PayloadKind } from '@unslouch/shared/domain/wearable/payload-kind.ts';
import type { OpenDatabase } from './database.ts';

/** What a file can turn out to be. */
export type ImportKind =
  | PayloadKind
  | 'apple-health'
  | 'google-takeout'
  | 'garmin-fit'
  | 'garmin-archive'
  | 'samsung-health'
  | 'mi-fitness'
  | 'zepp'
  | 'health-connect-db'
  | 'gadgetbridge';

/** Bytes with a path: a dropped file, a file of a folder, an entry of a zip. Names are only ever shown, never trusted. */
export interface ImportFile {
  readonly path: string;
  /** Bytes, as far as known. */
  readonly size: number;
  readonly stream: () => ReadableStream<Uint8Array>;
}

export interface ImportOptions {
  /** Fills offsets that the records lack. */
  readonly zone: Zone | null;
  /** Opens protected zips. */
  readonly password: string | null;
  /** Takes every file for this kind; null: looks inside. */
  readonly kind: ImportKind | null;
  readonly openDatabase: OpenDatabase;
}

/** What a reader reports, in order. Whoever stops asking cancels it. */
export type ImportEvent =
  | { readonly kind: 'found'; readonly importKind: ImportKind; readonly path: string }
  | { readonly kind: 'records'; readonly importKind: ImportKind; readonly records: Normalised }
  | { readonly kind: 'progress'; readonly path: string; readonly bytesRead: number; readonly bytesTotal: number }
  | { readonly kind: 'problem'; readonly problem: ImportProblem };

/**
 * - `unknown-file`: not one of the exports we know.
 * - `damaged-file`: ends too early or breaks off; what came before was read.
 * - `password-needed`, `wrong-password`: a protected zip.
 * - `too-large`: unpacks to more than any true export, or a part that must be read at once is too big.
 */
export type ImportProblemCode = 'unknown-file' | 'damaged-file' | 'password-needed' | 'wrong-password' | 'too-large';

/** `params.path` names the file. */
export type ImportProblem = Problem<ImportProblemCode>;
