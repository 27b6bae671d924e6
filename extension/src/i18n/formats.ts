/** A number and the word beside it, for places where the two are set in different sizes. */
export interface Quantity {
  readonly value: string;
  /** Empty where the number stands alone. */
  readonly unit: string;
}

/** Numbers, times and spans as the locale writes them. */
export interface Formats {
  readonly number: (value: number) => string;
  readonly percent: (share: number) => string;
  /** A wall clock: `offsetMinutes` is that of the place, so the device's own zone plays no part. */
  readonly clock: (at: number, offsetMinutes: number) => string;
  /** The hour alone, for ticks: `14`, or `2` where the clock has twelve. */
  readonly hour: (hour: number) => string;
  /** `24 min`; from an hour on `1 h 24 min`. */
  readonly minutes: (minutes: number) => string;
  /** The same in two parts: `1 h 24` and `min`. */
  readonly minutesParts: (minutes: number) => Quantity;
  readonly seconds: (seconds: number) => string;
  /** `in 6 minutes`, `12 minutes ago`, `yesterday`: the largest unit that fits. */
  readonly relative: (fromNowMs: number) => string;
  /** The same where room is scarce: `3h ago`. */
  readonly relativeShort: (fromNowMs: number) => string;
  /** `Thursday, 20 November` for a `YYYY-MM-DD`. */
  readonly day: (date: string) => string;
  /** `20 Nov` */
  readonly dayShort: (date: string) => string;
  /** `17 – 23 November` */
  readonly dayRange: (first: string, last: string) => string;
  /** `Nov`; `long`: `November 2026`. */
  readonly month: (date: string, style: 'short' | 'long') => string;
  /** `Thu` */
  readonly weekday: (date: string) => string;
  /** `Mon` for `mon`. */
  readonly weekdayName: (weekday: 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun') => string;
  readonly list: (items: readonly string[]) => string;
}

export type UnitWord = (unit: 'hours' | 'minutes' | 'seconds', n: number) => string;

/** `unitWord` comes from the messages: the short words of `Intl` differ between regions of one language (`min`, `mins`). */
export function createFormats(locale: string, unitWord: UnitWord): Formats {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' });
  const twelveHours = clock.resolvedOptions().hour12 === true;
  const dayFormat = (options: Intl.DateTimeFormatOptions, date: string) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(Date.parse(date));

  function quantity(unit: 'hours' | 'minutes' | 'seconds', n: number): Quantity {
    return { value: number.format(n), unit: unitWord(unit, n) };
  }

  function minutesParts(minutes: number): Quantity {
    const whole = Math.max(0, Math.round(minutes));
    const [hours, rest] = [Math.floor(whole / MINUTES_PER_HOUR), whole % MINUTES_PER_HOUR];
    if (hours === 0) return quantity('minutes', rest);
    if (rest === 0) return quantity('hours', hours);
    const { value, unit } = quantity('minutes', rest);
    return { value: `${join(quantity('hours', hours))} ${value}`, unit };
  }

  return {
    number: (value) => number.format(value),
    percent: (share) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share),
    clock: (at, offsetMinutes) => clock.format(at + offsetMinutes * MS_PER_MINUTE),
    hour: (hour) => number.format(twelveHours ? ((hour + 11) % 12) + 1 : hour % 24),
    minutes: (minutes) => join(minutesParts(minutes)),
    minutesParts,
    seconds: (seconds) => join(quantity('seconds', seconds)),
    relative: (fromNowMs) => relative(locale, 'long', fromNowMs),
    relativeShort: (fromNowMs) => relative(locale, 'narrow', fromNowMs),
    day: (date) => dayFormat({ weekday: 'long', day: 'numeric', month: 'long' }, date),
    dayShort: (date) => dayFormat({ day: 'numeric', month: 'short' }, date),
    dayRange: (first, last) =>
      new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).formatRange(
        Date.parse(first),
        Date.parse(last),
      ),
    month: (date, style) =>
      dayFormat(style === 'short' ? { month: 'short' } : { month: 'long', year: 'numeric' }, date),
    weekday: (date) => dayFormat({ weekday: 'short' }, date),
    weekdayName: (weekday) => dayFormat({ weekday: 'short' }, sampleDays[weekday]),
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };
}

/** A week of days by name. */
const sampleDays = {
  mon: '2026-11-16',
  tue: '2026-11-17',
  wed: '2026-11-18',
  thu: '2026-11-19',
  fri: '2026-11-20',
  sat: '2026-11-21',
  sun: '2026-11-22',
} as const;

const MS_PER_MINUTE = 60_000;
const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 1440;

function relative(locale: string, style: 'long' | 'narrow', fromNowMs: number): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style });
  const minutes = Math.trunc(fromNowMs / MS_PER_MINUTE);
  const distance = Math.abs(minutes);
  if (distance < 1) return format.format(0, 'second');
  if (distance < MINUTES_PER_HOUR) return format.format(minutes, 'minute');
  if (distance < MINUTES_PER_DAY) return format.format(Math.trunc(minutes / MINUTES_PER_HOUR), 'hour');
  return format.format(Math.trunc(minutes / MINUTES_PER_DAY), 'day');
}

function join({ value, unit }: Quantity): string {
  return `${value} ${unit}`;
}
