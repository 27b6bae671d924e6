/** The wire's version: in the first byte of every binary message and in the request header `Unslouch-Version`. */
export const PROTOCOL_VERSION = 1;

/** The oldest version that this build still speaks; below it, `version-too-old`. */
export const PROTOCOL_FLOOR = 1;

export const VERSION_HEADER = 'Unslouch-Version';

/** One line a version, newest last. A change to any schema or byte layout adds one. */
export const PROTOCOL_HISTORY: readonly { readonly version: number; readonly what: string }[] = [
  {
    version: 1,
    what: 'batches, segments, inbox slots, device chain, pairing, new words, connections to providers',
  },
];
