import type { ReactNode } from 'react';

interface FoundProps {
  readonly query: string;
  /** What the part says: its title, its labels, its reasons. */
  readonly terms: readonly string[];
  readonly children: ReactNode;
}

/** A part of the settings, while the search finds any of its words. */
export function Found({ query, terms, children }: FoundProps) {
  return isFound(query, terms) ? children : null;
}

/** Every word of the query stands somewhere in the terms, accents and capitals aside. */
export function isFound(query: string, terms: readonly string[]): boolean {
  const text = plain(terms.join(' '));
  return plain(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
