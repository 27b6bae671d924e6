import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { type Problem, problem } from '../domain/problem/problem.ts';
import { fail, ok, type Result } from '../lib/result.ts';

/** 128 bits: twelve words of BIP-39, eleven bits each, the last four bits a checksum. */
export const ROOT_BYTES = 16;

export type WordsProblem = Problem<'words.count' | 'words.unknown' | 'words.checksum'>;

/** The account's root as twelve English words, separated by single spaces. */
export function rootToWords(root: Uint8Array): string {
  return entropyToMnemonic(root, wordlist);
}

/** The root, from words as a person types them: any case, any white space. Names the first word that is on no list. */
export function parseWords(text: string): Result<Uint8Array, WordsProblem> {
  const words = text.normalize('NFKD').toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length !== 12) return fail(problem('words.count', 'permanent', { count: words.length }));
  const unknown = words.findIndex((word) => !wordlist.includes(word));
  if (unknown >= 0) return fail(problem('words.unknown', 'permanent', { position: unknown + 1 }));
  try {
    return ok(mnemonicToEntropy(words.join(' '), wordlist));
  } catch {
    return fail(problem('words.checksum', 'permanent'));
  }
}
