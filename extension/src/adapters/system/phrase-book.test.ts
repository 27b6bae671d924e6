import { expect, it } from 'vitest';
import { createPhraseBook } from './phrase-book.ts';

const book = createPhraseBook();
const words = `${'abandon '.repeat(11)}about`;

it('says the words of BIP-39 for sixteen bytes of nothing', () => {
  expect(book.toWords(new Uint8Array(16))).toBe(words);
});

it('reads words back, however they were typed', () => {
  expect(book.toRoot(words)).toEqual(new Uint8Array(16));
  expect(book.toRoot(`  ${words.toUpperCase().replaceAll(' ', '\n ')} `)).toEqual(new Uint8Array(16));
});

it('refuses unknown words, a wrong checksum, and more or fewer than twelve', () => {
  expect(book.toRoot(words.replace('about', 'slouch'))).toBeNull();
  expect(book.toRoot('abandon '.repeat(12))).toBeNull();
  expect(book.toRoot(`${'abandon '.repeat(23)}art`)).toBeNull();
  expect(book.toRoot('abandon')).toBeNull();
  expect(book.toRoot('')).toBeNull();
});
