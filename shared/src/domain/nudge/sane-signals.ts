import type { EpochMs } from '../time/instant.ts';
import type { Signals } from './signals.ts';

/** Signals without what can't be: instants that are none are unknown, those in the future are now, odd numbers are nothing. */
export function saneSignals(signals: Signals, now: EpochMs): Signals {
  const { presence, elsewhereUntil, steps, sleep, claim, receptiveness } = signals;
  return {
    ...signals,
    presence: { ...presence, since: pastOrNull(presence.since, now) },
    elsewhereUntil: pastOrNull(elsewhereUntil, now),
    steps: steps !== null && [steps.count, steps.from, steps.to].every(Number.isFinite) ? steps : null,
    sleep: sleep !== null && [sleep.hours, sleep.endedAt].every(Number.isFinite) ? sleep : null,
    claim: claim !== null && Number.isFinite(claim.at) ? claim : null,
    receptiveness: Number.isFinite(receptiveness) ? receptiveness : 0.5,
  };
}

/** Before 1970 nobody touched a browser. */
function pastOrNull(at: EpochMs | null, now: EpochMs): EpochMs | null {
  return at === null || !Number.isFinite(at) || at < 0 ? null : Math.min(at, now);
}
