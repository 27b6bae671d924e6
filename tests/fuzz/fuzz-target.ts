/** Something that reads what it can't trust. It may answer what it likes, a typed problem included; it may not throw or hang. */
export type FuzzTarget =
  | {
      readonly name: string;
      readonly input: 'bytes';
      readonly weight: number;
      readonly corpus: () => Promise<readonly Uint8Array[]>;
      readonly read: (input: Uint8Array) => unknown;
    }
  | {
      readonly name: string;
      readonly input: 'json';
      readonly weight: number;
      readonly corpus: () => Promise<readonly unknown[]>;
      readonly read: (input: unknown) => unknown;
    };

export interface Finding {
  readonly target: string;
  readonly seed: number;
  /** Which input of that seed. */
  readonly number: number;
  readonly what: string;
  /** For a test of its own: base64 of the bytes, or the JSON. */
  readonly input: string;
}

export interface Tally {
  readonly target: string;
  readonly inputs: number;
  readonly seconds: number;
  readonly slowestMs: number;
}
