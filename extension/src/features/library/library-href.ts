import { pageHref } from '../dashboard/pages.ts';

/** The address of an exercise in the library. */
export function libraryHref(id: string): string {
  return `${pageHref('library')}/${id}`;
}

/** The exercise that an address names; null on the library itself. */
export function exerciseIdOf(hash: string): string | null {
  return hash.split('/')[1] ?? null;
}
