import { useEffect } from 'react';
import type { LiveQueries } from '../ports/live-queries.ts';
import { applyLook, parseLook, saveLook } from './look.ts';
import { useLive } from './use-live.ts';

const storedSettings = (queries: LiveQueries) => queries.settings();

/** Draws the page as chosen, at once after every change, wherever it was made. */
export function useLook(): void {
  const stored = useLive(storedSettings);
  useEffect(() => {
    if (stored === undefined) return;
    const look = parseLook(stored);
    applyLook(document.documentElement, look);
    saveLook(localStorage, look);
  }, [stored]);
}
