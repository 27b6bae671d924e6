import { type ChooseExercise, noExercise } from '@unslouch/shared/domain/nudge/signals.ts';
import type { Settings } from '@unslouch/shared/domain/settings/settings.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { nextExercise } from '@unslouch/shared/domain/workout/programme/next-exercise.ts';
import { isNudgeNear } from './is-nudge-near.ts';
import { loadTraining } from './load-training.ts';
import type { NudgePorts } from './nudge-ports.ts';
import { readNudgeState } from './read-nudge-state.ts';

/** The choice that the engine makes when it fires. */
export async function prepareChooser(ports: NudgePorts, settings: Settings, now: EpochMs): Promise<ChooseExercise> {
  if (!isNudgeNear(readNudgeState(await ports.store.loadState()), settings, now)) return noExercise;
  const training = await loadTraining(ports, settings, now);
  return ({ type, nudge, intensity }) => (type === 'workout' ? nextExercise({ ...training, intensity }, nudge) : null);
}
