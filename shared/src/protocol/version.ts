/** The wire's version, in the request header `Unslouch-Version`. */
export const PROTOCOL_VERSION = 2;

/** The oldest version that this build still speaks; below it, `version-too-old`. */
export const PROTOCOL_FLOOR = 1;

/**
 * The first byte of every binary message. It rises only where bytes are laid out anew: batches and segments lie at the relay for
 * years, signed with it, and a wire that learnt a new field must go on reading them.
 */
export const LAYOUT_VERSION = 1;

export const VERSION_HEADER = 'Unslouch-Version';

/** One line a version, newest last. A change to any schema or byte layout adds one. */
export const PROTOCOL_HISTORY: readonly { readonly version: number; readonly what: string }[] = [
  {
    version: 1,
    what: 'batches, segments, inbox slots, device chain, pairing, new words, connections to providers',
  },
  { version: 2, what: 'the list of sources names the push that was turned away last' },
];
