import { parseClock, type TimeRange, WEEKDAYS, type WorkWindow } from '../time/work-window.ts';

/** Enough for anybody's day. */
export const MOST_RANGES = 6;

/** A weekday with a range that can't be read keeps its other ranges. Null: nothing of it can be read. */
export function parseWorkWindow(value: unknown): WorkWindow | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const stored = value as Readonly<Record<string, unknown>>;
  const window: { -readonly [Day in keyof WorkWindow]: WorkWindow[Day] } = {};
  for (const day of WEEKDAYS) {
    const ranges = stored[day];
    if (Array.isArray(ranges)) window[day] = ranges.filter(isRange).slice(0, MOST_RANGES);
    else if (ranges !== undefined && ranges !== null) return null;
  }
  return window;
}

function isRange(value: unknown): value is TimeRange {
  return Array.isArray(value) && value.length === 2 && parseClock(value[0]) !== null && parseClock(value[1]) !== null;
}
