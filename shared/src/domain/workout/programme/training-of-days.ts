import type { DaySummary } from '../../day/day-summary.ts';
import type { Settings } from '../../settings/settings.ts';
import type { EpochMs } from '../../time/instant.ts';
import type { Zone } from '../../time/zone.ts';
import type { Training } from './training.ts';
import { trainingOfLog } from './training-of-log.ts';

/** What the programme looks at, days with their steps and breaks too: for what judges weeks rather than chooses a move. */
export function trainingOfDays(
  summaries: readonly DaySummary[],
  settings: Settings,
  zone: Zone,
  now: EpochMs,
): Training {
  const facts = summaries.flatMap(({ entries }) => entries).filter(({ startTime }) => startTime <= now);
  return {
    ...trainingOfLog(facts, settings, zone, now),
    days: summaries.map(({ day, wearable, entries }) => ({
      day,
      steps: wearable?.steps?.stepCount ?? null,
      brokenBouts: entries.filter(({ type }) => type === 'session' || type === 'credit').length,
    })),
  };
}
