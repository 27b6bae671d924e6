import { useEffect, useMemo } from 'react';
import type { LiveQueries } from '../ports/live-queries.ts';
import { applyLook, type Look, parseLook, saveLook } from './look.ts';
import { useLive } from './use-live.ts';

const storedSettings = (queries: LiveQueries) => queries.settings();

/** Draws the page as chosen, at once after every change, wherever it was made; null until the database has answered. */
export function useLook(): Look | null {
  const stored = useLive(storedSettings);
  const look = useMemo(() => stored && parseLook(stored), [stored]);
  useEffect(() => {
    if (look === undefined) return;
    applyLook(document.documentElement, look);
    saveLook(localStorage, look);
  }, [look]);
  return look ?? null;
}
