import type { DaySummary } from '@unslouch/shared/domain/day/day-summary.ts';
import { type EpochMs, hours } from '@unslouch/shared/domain/time/instant.ts';
import { addDays, type LocalDay } from '@unslouch/shared/domain/time/local-day.ts';

/** Nights and days that the bars show. */
export const SOURCE_DAYS = 14;

/** What one provider's devices measured lately. */
export interface Measured {
  readonly carries: 'steps' | 'sleep' | 'stepsAndSleep';
  readonly lastDataAt: EpochMs;
  /** One number a day, oldest first; null is a gap. Steps, or hours asleep. */
  readonly days: readonly (number | null)[];
}

interface Amount {
  steps: number | null;
  asleepHours: number | null;
  until: EpochMs;
}

/** By provider, e.g. `health-connect`, over the fortnight that ends today. */
export function measuredOf(days: readonly DaySummary[], today: LocalDay): ReadonlyMap<string, Measured> {
  const byProvider = new Map<string, Map<LocalDay, Amount>>();
  for (const day of days) {
    for (const [provider, amount] of amountsOn(day)) {
      const known = byProvider.get(provider) ?? new Map<LocalDay, Amount>();
      byProvider.set(provider, known.set(day.day, amount));
    }
  }
  const shown = Array.from({ length: SOURCE_DAYS }, (_, index) => addDays(today, index + 1 - SOURCE_DAYS));
  return new Map([...byProvider].map(([provider, amounts]) => [provider, toMeasured(amounts, shown)]));
}

function toMeasured(amounts: ReadonlyMap<LocalDay, Amount>, shown: readonly LocalDay[]): Measured {
  const all = [...amounts.values()];
  const [steps, sleep] = [all.some((one) => one.steps !== null), all.some((one) => one.asleepHours !== null)];
  return {
    carries: steps && sleep ? 'stepsAndSleep' : steps ? 'steps' : 'sleep',
    lastDataAt: Math.max(...all.map(({ until }) => until)),
    days: shown.map((day) => (steps ? amounts.get(day)?.steps : amounts.get(day)?.asleepHours) ?? null),
  };
}

function amountsOn({ day, wearable }: DaySummary): ReadonlyMap<string, Amount> {
  const found = new Map<string, Amount>();
  const amountOf = (source: string): Amount => {
    const provider = providerOf(source);
    const amount = found.get(provider) ?? { steps: null, asleepHours: null, until: noonOf(day) };
    found.set(provider, amount);
    return amount;
  };
  const addSteps = (source: string, count: number) => {
    const amount = amountOf(source);
    amount.steps = (amount.steps ?? 0) + count;
  };
  const steps = wearable?.steps;
  if (steps?.explanation.kind === 'total') addSteps(steps.explanation.source, steps.stepCount);
  if (steps?.explanation.kind === 'union')
    for (const { source, stepCount } of steps.explanation.parts) addSteps(source, stepCount);
  const night = wearable?.sleep?.main;
  if (night) {
    const amount = amountOf(night.episode.source);
    amount.asleepHours = (night.asleepSeconds * 1_000) / hours(1);
    amount.until = Math.max(amount.until, night.episode.endTime);
  }
  return found;
}

/** A source's key begins with its provider. */
function providerOf(source: string): string {
  return source.split('/')[0] ?? source;
}

/** A day's sum says no hour. */
function noonOf(day: LocalDay): EpochMs {
  return Date.parse(`${day}T12:00:00Z`);
}
