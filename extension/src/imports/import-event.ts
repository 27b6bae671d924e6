import type { AnyFact } from '@unslouch/shared/domain/log/fact.ts';
import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { Register } from '@unslouch/shared/domain/sync/record.ts';
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
  /** From the start; each good until the next is asked for. Who stops asking ends it. */
  readonly chunks: () => AsyncGenerator<Uint8Array, void>;
}

/** A file as the person gave it. */
export interface GivenFile {
  /** With its folders, where it came in one. */
  readonly path: string;
  readonly blob: Blob;
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

/** What reading reports, in order. Whoever stops asking cancels it. */
export type ImportEvent =
  | ReaderEvent
  /** Of all files together, unpacked. */
  | { readonly kind: 'progress'; readonly bytesRead: number; readonly bytesTotal: number };

/** What one reader reports. */
export type ReaderEvent =
  | { readonly kind: 'found'; readonly importKind: ImportKind; readonly path: string }
  | { readonly kind: 'records'; readonly importKind: ImportKind; readonly records: Normalised }
  /** Of our own backup: records of any type as they stood, settings, and how many lines can't be read. */
  | {
      readonly kind: 'backup';
      readonly facts: readonly AnyFact[];
      readonly registers: readonly Pick<Register, 'key' | 'value'>[];
      readonly unreadable: number;
    }
  /** A piece was read: a moment to look up, to pause or to stop. */
  | { readonly kind: 'step' }
  | { readonly kind: 'problem'; readonly problem: ImportProblem };

/**
 * - `unknown-file`: not one of the exports we know.
 * - `damaged-file`: ends too early or breaks off; what came before was read.
 * - `password-needed`, `wrong-password`: a protected zip.
 * - `too-large`: unpacks to more than any true export, or holds one value of that size.
 * - `too-large-whole`: what has to lie in memory as a whole, a database above all, is larger than we dare.
 */
export type ImportProblemCode =
  | 'unknown-file'
  | 'damaged-file'
  | 'password-needed'
  | 'wrong-password'
  | 'too-large'
  | 'too-large-whole';

/** `params.path` names the file. */
export type ImportProblem = Problem<ImportProblemCode>;

/** Files as a person gave them, read to the end or until nobody asks for more. */
export type ReadImports = (given: readonly GivenFile[], options: ImportOptions) => AsyncIterable<ImportEvent>;
