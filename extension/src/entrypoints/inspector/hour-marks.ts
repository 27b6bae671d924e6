import { hours, type Ms } from '@unslouch/shared/domain/time/instant.ts';

export interface HourMark {
  /** Its place on the line, from 0 to 1. */
  readonly at: number;
  readonly label: string;
}

/** So many fit below the line on a phone. */
const MOST_MARKS = 7;
const STEPS = [1, 2, 3, 6, 24, 48, 168, 336];

/** Whole hours between two local times, as many as can be read; days where there are too many hours. */
export function hourMarks(first: Ms, last: Ms): readonly HourMark[] {
  const long = last - first;
  const step = hours(
    STEPS.find((count) => long / hours(count) <= MOST_MARKS - 1) ?? Math.ceil(long / hours(24 * 6)) * 24,
  );
  const from = Math.ceil(first / step) * step;
  const count = Math.floor((last - from) / step) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const time = from + index * step;
    const text = new Date(time).toISOString();
    return {
      at: long === 0 ? 0 : (time - first) / long,
      label: step < hours(24) ? text.slice(11, 16) : text.slice(5, 10),
    };
  });
}

/** Local times are drawn as they stand on the wall, whatever the zone. */
export function wallTime(at: string): Ms {
  return Date.parse(`${at.slice(0, 19)}Z`);
}
