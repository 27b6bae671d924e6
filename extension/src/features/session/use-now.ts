import { useEffect, useState } from 'react';

/**
 * Ten times a second: the numbers change once a second, the tempo bar still glides. The figure has its own frames. Behind another
 * window the browser itself slows it to once a second, which the sounds still need.
 */
const EVERY_MS = 100;

export function useNow(now: () => number): number {
  const [value, setValue] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setValue(now()), EVERY_MS);
    return () => clearInterval(timer);
  }, [now]);
  return value;
}
