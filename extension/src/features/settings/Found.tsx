import type { ReactNode } from 'react';
import { isFound } from '../is-found.ts';

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
