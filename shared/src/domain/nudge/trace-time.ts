import { days, type EpochMs, hours, minutes, seconds } from '../time/instant.ts';
import { localTimeAt, type Zone } from '../time/zone.ts';

const CLOCK = /^(?:\+(\d{1,5})d?\s+)?([01]\d|2[0-4]):([0-5]\d)(?::([0-5]\d))?$/;
const LOCAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/**
 * `hh:mm:ss` on the day of `start`, `+d hh:mm:ss` d days later, a local date and time, or an ISO instant; the earlier of two
 * where the clock falls back. Null where the text is none of them.
 */
export function parseTraceTime(text: string, zone: Zone, start: EpochMs | null): EpochMs | null {
  if (INSTANT.test(text)) return finite(Date.parse(text));
  if (LOCAL.test(text)) {
    const local = finite(Date.parse(`${text}Z`));
    return local === null ? null : zone.toInstant(local);
  }
  const match = CLOCK.exec(text);
  if (match === null || start === null) return null;
  const [, day = '0', hour = '0', minute = '0', second = '0'] = match;
  const midnight = Math.floor(localTimeAt(zone, start) / days(1)) * days(1);
  const clock = hours(Number(hour)) + minutes(Number(minute)) + seconds(Number(second));
  return zone.toInstant(midnight + days(Number(day)) + clock);
}

function finite(instant: EpochMs): EpochMs | null {
  return Number.isFinite(instant) ? instant : null;
}
