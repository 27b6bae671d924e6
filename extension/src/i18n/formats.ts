/** A number and the word beside it, for places where the two are set in different sizes. */
export interface Quantity {
  readonly value: string;
  /** Empty where the number stands alone. */
  readonly unit: string;
}

/** Numbers, times and spans as the locale writes them: all that the background needs. */
export interface Formats {
  readonly number: (value: number) => string;
  /** A wall clock: `offsetMinutes` is that of the place, so the device's own zone plays no part. */
  readonly clock: (at: number, offsetMinutes: number) => string;
  /** `24 min`; from an hour on `1 h 24 min`. */
  readonly minutes: (minutes: number) => string;
  /** The same in two parts: `1 h 24` and `min`. */
  readonly minutesParts: (minutes: number) => Quantity;
  readonly seconds: (seconds: number) => string;
}

export type UnitWord = (unit: 'hours' | 'minutes' | 'seconds', n: number) => string;

/** `unitWord` comes from the messages: the short words of `Intl` differ between regions of one language (`min`, `mins`). */
export function createFormats(locale: string, unitWord: UnitWord): Formats {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' });

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
    clock: (at, offsetMinutes) => clock.format(at + offsetMinutes * MS_PER_MINUTE),
    minutes: (minutes) => join(minutesParts(minutes)),
    minutesParts,
    seconds: (seconds) => join(quantity('seconds', seconds)),
  };
}

const MS_PER_MINUTE = 60_000;
const MINUTES_PER_HOUR = 60;

function join({ value, unit }: Quantity): string {
  return `${value} ${unit}`;
}
