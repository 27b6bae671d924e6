import type { DaySummary } from '@unslouch/shared/domain/log/day-summary.ts';
import { type EpochMs, hours } from '@unslouch/shared/domain/time/instant.ts';
import { addDays, type LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import { sourceName } from '../today/wearable-lines.ts';
import type { SourceData } from './sources-model.ts';

/** Nights and days that the bars show. */
export const SOURCE_DAYS = 14;

interface Measured {
  readonly steps: number | null;
  readonly asleepHours: number | null;
  readonly until: EpochMs;
}

/** One row for each source that measured anything in the last fortnight. */
export function sourceDataOf(days: readonly DaySummary[], today: LocalDay): readonly SourceData[] {
  const bySource = new Map<string, Map<LocalDay, Measured>>();
  for (const day of days) {
    for (const [source, measured] of measuredOn(day)) {
      const known = bySource.get(source) ?? new Map<LocalDay, Measured>();
      bySource.set(source, known.set(day.day, measured));
    }
  }
  const shown = Array.from({ length: SOURCE_DAYS }, (_, index) => addDays(today, index + 1 - SOURCE_DAYS));
  return [...bySource].map(([key, measured]) => {
    const all = [...measured.values()];
    const [steps, sleep] = [all.some((one) => one.steps !== null), all.some((one) => one.asleepHours !== null)];
    return {
      key,
      name: sourceName(key),
      carries: steps && sleep ? 'stepsAndSleep' : steps ? 'steps' : 'sleep',
      lastDataAt: Math.max(...all.map(({ until }) => until)),
      problem: null,
      days: shown.map((day) => (steps ? measured.get(day)?.steps : measured.get(day)?.asleepHours) ?? null),
    };
  });
}

function measuredOn({ day, wearable }: DaySummary): ReadonlyMap<string, Measured> {
  const found = new Map<string, Measured>();
  const explanation = wearable?.steps?.explanation;
  const parts = explanation?.kind === 'union' ? explanation.parts : [];
  for (const { source, stepCount } of parts)
    found.set(source, { steps: stepCount, asleepHours: null, until: noonOf(day) });
  if (explanation?.kind === 'total') {
    const steps = wearable?.steps?.stepCount ?? null;
    found.set(explanation.source, { steps, asleepHours: null, until: noonOf(day) });
  }
  const night = wearable?.sleep?.main;
  if (night) {
    const { source, endTime } = night.episode;
    const steps = found.get(source)?.steps ?? null;
    found.set(source, { steps, asleepHours: (night.asleepSeconds * 1_000) / hours(1), until: endTime });
  }
  return found;
}

/** A day's sum says no hour. */
function noonOf(day: LocalDay): EpochMs {
  return Date.parse(`${day}T12:00:00Z`);
}
