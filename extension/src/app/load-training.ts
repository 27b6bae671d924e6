import type { Settings } from '@unslouch/shared/domain/settings/settings.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { addDays, localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import { PROGRAMME_DAYS } from '@unslouch/shared/domain/workout/programme/programme-days.ts';
import type { Training } from '@unslouch/shared/domain/workout/programme/training.ts';
import { trainingOfLog } from '@unslouch/shared/domain/workout/programme/training-of-log.ts';
import { loadLastNight } from './load-last-night.ts';
import type { NudgePorts } from './nudge-ports.ts';

/** What the programme looks at: weeks of the log, so it is read only where an exercise is about to be chosen. */
export async function loadTraining({ zone, store }: NudgePorts, settings: Settings, now: EpochMs): Promise<Training> {
  const here = zone.current();
  const today = localDayOf(now, here.offsetMinutesAt(now));
  const facts = await store.loadFactsBetween(addDays(today, -PROGRAMME_DAYS), today);
  return trainingOfLog(facts, settings, here, now, await loadLastNight({ store, zone }, now));
}
