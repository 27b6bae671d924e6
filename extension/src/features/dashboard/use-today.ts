import type { DaySummary } from '@unslouch/shared/domain/day/day-summary.ts';
import { useEffect, useRef, useState } from 'react';
import { useApp } from '../app-context.tsx';
import type { TodayInput } from '../today/today-input.ts';
import { type TodayWatch, watchToday } from '../today/watch-today.ts';

interface Told {
  readonly input: TodayInput;
  readonly days: readonly DaySummary[];
}

/** Today and the weeks before it, whenever something changes; null until the database has answered. */
export function useToday() {
  const app = useApp();
  const [today, setToday] = useState<Told | null>(null);
  const watch = useRef<TodayWatch | null>(null);
  useEffect(() => {
    let over = false;
    void Promise.all([app.queries(), app.zone()]).then(([queries, zone]) => {
      if (over) return;
      const onToday = (input: TodayInput, days: readonly DaySummary[]) => setToday({ input, days });
      watch.current = watchToday({ queries, zone, now: app.now, onToday, onFailure: reportError });
    });
    return () => {
      over = true;
      watch.current?.stop();
    };
  }, [app]);
  return { today, wave: (exercise: Parameters<TodayWatch['wave']>[0]) => watch.current?.wave(exercise) };
}
