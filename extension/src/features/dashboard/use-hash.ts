import { useSyncExternalStore } from 'react';

/** The part of the address after `#`, with the mark; it changes with every link and with Back. */
export function useHash(): string {
  return useSyncExternalStore(watchHash, () => location.hash);
}

function watchHash(onChange: () => void): () => void {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
}
