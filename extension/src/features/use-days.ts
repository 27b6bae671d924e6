import type { DaySummary } from '@unslouch/shared/domain/day/day-summary.ts';
import { addDays, type LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import { useMemo } from 'react';
import type { LiveQueries } from '../ports/live-queries.ts';
import { useLive } from './use-live.ts';

/** So many days up to today, those that have anything; undefined until they are read. */
export function useDays(today: LocalDay, count: number): readonly DaySummary[] | undefined {
  // An entry of the zone to the east may lie on tomorrow.
  return useLive(
    useMemo(() => (queries: LiveQueries) => queries.days(addDays(today, 1 - count), addDays(today, 1)), [today, count]),
  );
}
