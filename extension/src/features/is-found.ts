import { foldText, spellOut } from '@unslouch/shared/lib/fold-text.ts';

/** Every word of the query stands somewhere in the terms, accents and capitals aside. */
export function isFound(query: string, terms: readonly string[]): boolean {
  const text = terms.join(' ');
  const ways = `${foldText(text)} ${foldText(spellOut(text))}`;
  return foldText(query)
    .trim()
    .split(/\s+/)
    .every((word) => ways.includes(word));
}
