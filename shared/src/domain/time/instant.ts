/** Milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = number;

/** A span in milliseconds. */
export type Ms = number;

export function seconds(count: number): Ms {
  return count * 1_000;
}

export function minutes(count: number): Ms {
  return count * 60_000;
}

export function hours(count: number): Ms {
  return count * 3_600_000;
}

export function days(count: number): Ms {
  return count * 86_400_000;
}

/** A clock that is thousands of years off is broken. */
export function isTime(clock: EpochMs): boolean {
  return Number.isFinite(clock) && Math.abs(clock) < days(365 * 3_000);
}
