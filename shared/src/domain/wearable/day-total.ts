import type { SourceKey, ZoneBasis } from '../log/fact.ts';
import { hours } from '../time/instant.ts';
import { addDays, type LocalDay } from '../time/local-day.ts';
import type { Zone } from '../time/zone.ts';
import type { StepInterval } from './model.ts';
import { localToInstant, settleOffset } from './read-time.ts';

/**
 * A total that its source names by the date alone: from midnight to midnight there. In `zone`, which its source told
 * (`basis`); null: as if in UTC. The date names it, so that each later reading of the day is a version of it.
 */
export function createDayTotal(total: {
  readonly source: SourceKey;
  readonly day: LocalDay;
  readonly stepCount: number;
  readonly revision: number;
  readonly zone: Zone | null;
  readonly basis: ZoneBasis;
}): StepInterval {
  const startTime = startOfDay(total.day, total.zone);
  const { offsetMinutes, zoneBasis } = settleOffset(null, startTime, total.zone);
  return {
    source: total.source,
    externalId: total.day,
    revision: total.revision,
    startTime,
    startOffsetMinutes: offsetMinutes,
    endTime: startOfDay(addDays(total.day, 1), total.zone),
    stepCount: total.stepCount,
    resolution: 'day',
    recordingMethod: 'automatic',
    zoneBasis: zoneBasis === 'unknown' ? zoneBasis : total.basis,
  };
}

export function startOfDay(day: LocalDay, zone: Zone | null): number {
  return localToInstant(Date.parse(`${day}T00:00:00Z`), zone);
}

/** The offset at an end whose source gives only the one of the start: the zone's, where zone and start agree. */
export function offsetAtEnd(
  start: { readonly instant: number; readonly offsetMinutes: number | null },
  end: number,
  zone: Zone | null,
): number | null {
  const agrees = zone !== null && zone.offsetMinutesAt(start.instant) === start.offsetMinutes;
  return agrees && end - start.instant < hours(48) ? zone.offsetMinutesAt(end) : start.offsetMinutes;
}
