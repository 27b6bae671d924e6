/** Days, weekdays, ages and shares as the locale writes them. Apart from the other formats: the background shows none of these. */
export interface DateFormats {
  readonly percent: (share: number) => string;
  /** The hour alone, for ticks: `14`, or `2` where the clock has twelve. */
  readonly hour: (hour: number) => string;
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

/** `justNow`: what happened within the minute; Intl says "now" there, which ends no sentence. */
export function createDateFormats(locale: string, justNow: () => string): DateFormats {
  const number = new Intl.NumberFormat(locale);
  const hourCycle = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).resolvedOptions();
  const dayFormat = (options: Intl.DateTimeFormatOptions, date: string) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(Date.parse(date));

  function relative(style: 'long' | 'narrow', fromNowMs: number): string {
    const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style });
    const minutes = Math.trunc(fromNowMs / MS_PER_MINUTE);
    const distance = Math.abs(minutes);
    if (distance < 1) return fromNowMs > 0 ? format.format(0, 'second') : justNow();
    if (distance < MINUTES_PER_HOUR) return format.format(minutes, 'minute');
    if (distance < MINUTES_PER_DAY) return format.format(Math.trunc(minutes / MINUTES_PER_HOUR), 'hour');
    return format.format(Math.trunc(minutes / MINUTES_PER_DAY), 'day');
  }

  return {
    percent: (share) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share),
    hour: (hour) => number.format(hourCycle.hour12 === true ? ((hour + 11) % 12) + 1 : hour % 24),
    relative: (fromNowMs) => relative('long', fromNowMs),
    relativeShort: (fromNowMs) => relative('narrow', fromNowMs),
    day: (date) => dayFormat({ weekday: 'long', day: 'numeric', month: 'long' }, date),
    dayShort: (date) => dayFormat({ day: 'numeric', month: 'short' }, date),
    dayRange: (...ends) => {
      const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
      const [first, last] = ends.map((end) => Date.parse(end)) as [number, number];
      // Intl writes `11/29～12/05` in Japanese, whatever it is asked for: there each end is put in as a day is written.
      const day = [first, last].values();
      return format.formatRange(first, last).replaceAll(/\d+\/\d+/g, () => format.format(day.next().value));
    },
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
