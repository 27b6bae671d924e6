import { type ChooseExercise, noExercise } from '@unslouch/shared/domain/nudge/signals.ts';
import type { Settings } from '@unslouch/shared/domain/settings/settings.ts';
import { type EpochMs, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { addDays, localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import { nextExercise } from '@unslouch/shared/domain/workout/programme/next-exercise.ts';
import { PROGRAMME_DAYS, trainingOfLog } from '@unslouch/shared/domain/workout/programme/training-of-log.ts';
import type { NudgePorts } from './nudge-ports.ts';
import { readNudgeState } from './read-nudge-state.ts';

/** Two looks: a nudge due within it may fire at this one. */
const SOON = minutes(2);

/** The choice of an exercise needs weeks of the log, so they are read only where a nudge is near. */
export async function prepareChooser(ports: NudgePorts, settings: Settings, now: EpochMs): Promise<ChooseExercise> {
  const { dueAt } = readNudgeState(await ports.store.loadState());
  if (dueAt !== null && dueAt - now > SOON) return noExercise;
  const zone = ports.zone.current();
  const today = localDayOf(now, zone.offsetMinutesAt(now));
  const facts = await ports.store.loadFactsBetween(addDays(today, -PROGRAMME_DAYS), today);
  const training = trainingOfLog(facts, settings, zone, now);
  return ({ type, nudge }) => (type === 'workout' ? nextExercise(training, nudge) : null);
}
