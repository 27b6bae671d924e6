import { useCallback, useEffect, useRef } from 'react';

/** Seconds into a loop that begins anew whenever it is asked to run; at rest it stands at `still`. The same function on every render. */
export function useSecondsWhile(running: boolean, still: number): () => number {
  const since = useRef<number | null>(null);
  useEffect(() => {
    since.current = running ? performance.now() : null;
  }, [running]);
  return useCallback(() => (since.current === null ? still : (performance.now() - since.current) / 1_000), [still]);
}
