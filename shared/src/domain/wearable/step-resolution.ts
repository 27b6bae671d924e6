import { hours, type Ms, minutes } from '../time/instant.ts';
import type { StepInterval } from './model.ts';

/** A day whose clocks go forward has 23 hours. */
const SHORTEST_DAY = hours(23);

/** What an interval's length says where its source says nothing. */
export function resolutionOfLength(length: Ms): StepInterval['resolution'] {
  if (length >= SHORTEST_DAY) return 'day';
  if (length === minutes(15)) return 'quarter_hour';
  return length === minutes(1) ? 'minute' : 'sample';
}
