import { nextDue } from '@unslouch/shared/domain/nudge/interval.ts';
import { type ChooseExercise, noExercise } from '@unslouch/shared/domain/nudge/signals.ts';
import type { Settings } from '@unslouch/shared/domain/settings/settings.ts';
import { type EpochMs, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { nextExercise } from '@unslouch/shared/domain/workout/programme/next-exercise.ts';
import { loadTraining } from './load-training.ts';
import type { NudgePorts } from './nudge-ports.ts';
import { readNudgeState } from './read-nudge-state.ts';

/** Two looks: a nudge due within it may fire at this one. */
const SOON = minutes(2);

/** The choice that the engine makes when it fires. Far from the next nudge nothing is loaded for it. */
export async function prepareChooser(ports: NudgePorts, settings: Settings, now: EpochMs): Promise<ChooseExercise> {
  const state = readNudgeState(await ports.store.loadState());
  const due = nextDue(state, settings, now); // not the stored one: the settings may have changed since
  if (state.nudge !== null || (due !== null && due - now > SOON)) return noExercise;
  const training = await loadTraining(ports, settings, now);
  return ({ type, nudge, intensity }) => (type === 'workout' ? nextExercise({ ...training, intensity }, nudge) : null);
}
