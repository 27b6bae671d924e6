import { useMemo, useSyncExternalStore } from 'react';

/** Whether a media query holds, now and as it changes. */
export function useMedia(query: string): boolean {
  const { follow, read } = useMemo(() => listOf(query), [query]);
  return useSyncExternalStore(follow, read, () => false);
}

/** The browser's list is made once, not in every frame of a figure; and never where there is no browser. */
function listOf(query: string) {
  let made: MediaQueryList | null = null;
  const list = () => {
    made ??= matchMedia(query);
    return made;
  };
  return {
    follow(changed: () => void) {
      list().addEventListener('change', changed);
      return () => list().removeEventListener('change', changed);
    },
    read: () => list().matches,
  };
}
