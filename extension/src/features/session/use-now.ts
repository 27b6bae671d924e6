import { useEffect, useState } from 'react';
import { useIsVisible } from '../use-is-visible.ts';

/** The numbers change once a second, the tempo bar glides. The figure has its own frames. */
const EVERY_MS = 100;

/** `running` false: nothing that shows changes with time, so nothing ticks; nor does it while nobody looks. */
export function useNow(now: () => number, running: boolean): number {
  const [value, setValue] = useState(now);
  const isVisible = useIsVisible();
  useEffect(() => {
    if (!running || !isVisible) return;
    const tick = () => setValue(now());
    tick();
    const timer = setInterval(tick, EVERY_MS);
    return () => clearInterval(timer);
  }, [now, running, isVisible]);
  return value;
}
