import { useCallback, useState } from 'react';

/** Seconds since the component came, by the page's own steady clock. The same function on every render. */
export function useSeconds(): () => number {
  const [since] = useState(() => performance.now());
  return useCallback(() => (performance.now() - since) / 1_000, [since]);
}
