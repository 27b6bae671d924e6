import { type EpochMs, seconds } from '@unslouch/shared/domain/time/instant.ts';
import type { RateLimit } from '../providers/provider.ts';

/**
 * Where a provider's rates stand: for each limit, when all turns given so far are used up (GCRA, as in ATM Forum TM 4.0).
 * A quarter of a limit may come at once, the rest at three quarters of its rate: together never more than the limit in any
 * window, wherever it begins.
 */
export type Pace = readonly EpochMs[];

const BURST_SHARE = 0.25;

/** What a turn is for: to look at what has just changed, or to fill the past. */
export type Purpose = 'news' | 'past';

export type Turn =
  | { readonly kind: 'go'; readonly at: EpochMs }
  /** Nothing was given; by then it may be. */
  | { readonly kind: 'ask-again'; readonly at: EpochMs };

export interface Queue {
  /** All turns that were given. */
  readonly given: Pace;
  /** The same and those who are to ask again, so that they come one after another. */
  readonly asked: Pace;
}

/** Whose past comes in alone is given each turn while its last window is being fetched. */
const SOON = seconds(3);

/** Windows of news that find room at once, whatever the past has taken. Taste. */
const LEFT_FREE = 2;

/** The past takes no turn in advance and no room that news may need, however many wait with it. */
export function queueTurn(
  { given, asked }: Queue,
  limits: readonly RateLimit[],
  { requests, purpose }: { readonly requests: number; readonly purpose: Purpose },
  now: EpochMs,
): { readonly turn: Turn; readonly queue: Queue } {
  const needed = purpose === 'news' ? requests : requests * (1 + LEFT_FREE);
  const at = whenFree(given, limits, needed, now);
  if (purpose === 'news' || at <= now + SOON)
    return { turn: { kind: 'go', at }, queue: { given: book(given, limits, requests, at), asked } };
  const all = limits.map((_, index) => Math.max(given[index] ?? 0, asked[index] ?? 0));
  const again = whenFree(all, limits, needed, now);
  return { turn: { kind: 'ask-again', at: again }, queue: { given, asked: book(all, limits, requests, again) } };
}

function whenFree(pace: Pace, limits: readonly RateLimit[], requests: number, now: EpochMs): EpochMs {
  return limits.reduce((latest, limit, index) => {
    const burst = limit.per * (BURST_SHARE / (1 - BURST_SHARE));
    return Math.max(latest, Math.ceil((pace[index] ?? 0) + requests * spacing(limit) - burst));
  }, now);
}

function book(pace: Pace, limits: readonly RateLimit[], requests: number, at: EpochMs): Pace {
  return limits.map((limit, index) => Math.max(pace[index] ?? 0, at) + requests * spacing(limit));
}

/** Nobody before then. */
export function holdUntil(pace: Pace, limits: readonly RateLimit[], until: EpochMs): Pace {
  return limits.map((limit, index) => {
    const burst = limit.per * (BURST_SHARE / (1 - BURST_SHARE));
    return Math.max(pace[index] ?? 0, until + burst);
  });
}

function spacing({ requests, per }: RateLimit): number {
  return per / (requests * (1 - BURST_SHARE));
}
