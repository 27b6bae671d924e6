import { useEffect, useState } from 'react';

const EVERY_MS = 1_000;

/** The time, again each second while something on the page runs out. */
export function useNow(now: () => number, ticking: boolean): number {
  const [, redraw] = useState(0);
  useEffect(() => {
    if (!ticking) return;
    const timer = setInterval(() => redraw((count) => count + 1), EVERY_MS);
    return () => clearInterval(timer);
  }, [ticking]);
  return now();
}
