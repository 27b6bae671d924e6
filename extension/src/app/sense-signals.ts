import { claimIn, lastSeenElsewhere, type NudgeShare } from '@unslouch/shared/domain/nudge/share.ts';
import type { Signals, StepsSeen, Surface } from '@unslouch/shared/domain/nudge/signals.ts';
import type { NudgeState } from '@unslouch/shared/domain/nudge/state.ts';
import {
  parseStepTotals,
  risenSteps,
  type StepTotal,
  sampledSteps,
  stepTotals,
} from '@unslouch/shared/domain/nudge/steps-seen.ts';
import type { Settings } from '@unslouch/shared/domain/settings/settings.ts';
import { days, type EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { localDayNumber, type Zone } from '@unslouch/shared/domain/time/zone.ts';
import { isNudgeNear } from './is-nudge-near.ts';
import { loadLastNight } from './load-last-night.ts';
import { loadShares } from './load-shares.ts';
import type { NudgePorts } from './nudge-ports.ts';
import { readNudgeState } from './read-nudge-state.ts';

/** What woke us, as far as it says something that the browser can't be asked for afterwards. */
export type Wake = Pick<Signals, 'breakpoint' | 'browserStarted'>;

export interface Sensed {
  readonly signals: Signals;
  /** What the other devices have told. */
  readonly shares: readonly NudgeShare[];
  /** To be kept with the state, so that the next look can tell a rise; null: as they were. */
  readonly stepTotals: readonly StepTotal[] | null;
}

/** Nothing is known about how welcome a nudge is. */
const UNKNOWN_RECEPTIVENESS = 0.5;

/** Made at every wake-up: from the log it reads today's drawer, a row for each other device, and near a nudge two summaries. */
export async function senseSignals(ports: NudgePorts, settings: Settings, wake: Wake): Promise<Sensed> {
  const now = ports.clock.now();
  const zone = ports.zone.current();
  const stored = await ports.store.loadState();
  const state = readNudgeState(stored);
  const [input, screen, noticesAllowed, shares, walked, sleep] = await Promise.all([
    ports.presence.read(settings.idleAfterSeconds),
    ports.screen.read(),
    ports.notices.allowed(),
    loadShares(ports.store, stored.device, now),
    senseSteps(ports, state, parseStepTotals(stored.stepTotals), zone, now),
    isNudgeNear(state, settings, now) ? loadLastNight(ports, now) : null,
  ]);
  const signals: Signals = {
    ...wake,
    ...screen,
    presence: { state: input, since: null },
    elsewhereUntil: lastSeenElsewhere(shares, now),
    claim: claimIn(shares, stored.device),
    zone,
    steps: walked.steps,
    sleep,
    surfaces: noticesAllowed ? LADDER : LADDER.filter((surface) => surface !== 'notification'),
    receptiveness: UNKNOWN_RECEPTIVENESS,
  };
  return { signals, shares, stepTotals: walked.totals };
}

/** From the quiet to the loud; the badge is below all of them and always there. */
const LADDER: readonly Surface[] = ['notification', 'popup', 'window'];

interface Walked {
  readonly steps: StepsSeen | null;
  readonly totals: readonly StepTotal[] | null;
}

/** Samples tell when somebody walked; a day's total only that it rose. */
async function senseSteps(
  { store }: NudgePorts,
  { bout }: NudgeState,
  before: readonly StepTotal[],
  zone: Zone,
  now: EpochMs,
): Promise<Walked> {
  const midnight = zone.toInstant(days(localDayNumber(zone, now)));
  const facts = await store.loadFiledFacts(midnight, now);
  const totals = stepTotals(facts, now);
  const steps = sampledSteps(facts, bout?.startedAt ?? now, now) ?? risenSteps(before, totals);
  return { steps, totals: JSON.stringify(totals) === JSON.stringify(before) ? null : totals };
}
