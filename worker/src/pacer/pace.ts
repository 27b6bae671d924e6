import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { RateLimit } from '../providers/provider.ts';

/**
 * Where a provider's rates stand: for each limit, when all turns given so far are used up (GCRA, as in ATM Forum TM 4.0).
 * A quarter of a limit may come at once, the rest at three quarters of its rate: together never more than the limit in any
 * window, wherever it begins.
 */
export type Pace = readonly EpochMs[];

const BURST_SHARE = 0.25;

/** When the next so many requests may go; and the pace that has given them. Turns are given in order, each once. */
export function giveTurn(
  pace: Pace,
  limits: readonly RateLimit[],
  requests: number,
  now: EpochMs,
): { readonly at: EpochMs; readonly pace: Pace } {
  const at = limits.reduce((latest, limit, index) => {
    const burst = limit.per * (BURST_SHARE / (1 - BURST_SHARE));
    return Math.max(latest, Math.ceil((pace[index] ?? 0) + requests * spacing(limit) - burst));
  }, now);
  return { at, pace: limits.map((limit, index) => Math.max(pace[index] ?? 0, at) + requests * spacing(limit)) };
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
