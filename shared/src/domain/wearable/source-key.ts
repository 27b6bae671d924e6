import type { SourceKey } from '../log/fact.ts';

/** Longer names are cut: a key is repeated in every batch. Taste. */
const LONGEST_PART = 64;

/**
 * `provider/part/part`. Unnamed parts fall away; blanks of any width, colons and slashes inside a part become `_`, so that
 * "Apple Watch" with and without its no-break space is one source.
 */
export function createSourceKey(provider: string, ...parts: readonly (string | null | undefined)[]): SourceKey {
  const named = parts.filter((part): part is string => typeof part === 'string' && part.trim() !== '');
  return [provider, ...named.map(cleanPart)].join('/') as SourceKey;
}

function cleanPart(part: string): string {
  const clean = part
    .normalize('NFKC')
    .trim()
    .replace(/[\s:/\p{Cc}]+/gu, '_');
  return [...clean].slice(0, LONGEST_PART).join('');
}
