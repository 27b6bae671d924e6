import { useEffect, useState } from 'react';
import { useIsVisible } from '../use-is-visible.ts';

/** The numbers change once a second, the tempo bar glides. The figure has its own frames. */
const EVERY_MS = 100;
/** Nobody looks, but the sounds go on. */
const HIDDEN_EVERY_MS = 1_000;

/** `running` false: nothing that shows changes with time, so nothing ticks. */
export function useNow(now: () => number, running: boolean): number {
  const [value, setValue] = useState(now);
  const isVisible = useIsVisible();
  useEffect(() => {
    if (!running) return;
    const tick = () => setValue(now());
    tick();
    const timer = setInterval(tick, isVisible ? EVERY_MS : HIDDEN_EVERY_MS);
    return () => clearInterval(timer);
  }, [now, running, isVisible]);
  return value;
}
