/** The twelve words and the 128 bits they stand for (BIP-39, English). */
export interface PhraseBook {
  toWords(root: Uint8Array): string;
  /** The 16 bytes; null where a word is unknown, the count is wrong or the checksum fails. Case and spaces don't matter. */
  toRoot(words: string): Uint8Array | null;
}
