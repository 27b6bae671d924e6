import type { Zone } from '@unslouch/shared/domain/time/zone.ts';
import { useEffect, useState } from 'react';
import { useApp } from './app-context.tsx';

/** The wall clock of this place; null for the moment until it is there. */
export function useZone(): Zone | null {
  const app = useApp();
  const [zone, setZone] = useState<Zone | null>(null);
  useEffect(() => {
    void app.zone().then(setZone);
  }, [app]);
  return zone;
}
