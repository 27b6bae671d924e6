import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { PhraseBook } from '../../ports/phrase-book.ts';

const ROOT_BYTES = 16;

/** Brings 14 kB of words along: loaded only where words are shown or typed. */
export function createPhraseBook(): PhraseBook {
  return {
    toWords: (root) => entropyToMnemonic(root, wordlist),
    toRoot(words) {
      try {
        const root = mnemonicToEntropy(words.trim().toLowerCase().split(/\s+/).join(' '), wordlist);
        return root.length === ROOT_BYTES ? root : null;
      } catch {
        return null;
      }
    },
  };
}
