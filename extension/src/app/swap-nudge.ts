import type { ExerciseId, NudgeId } from '@unslouch/shared/domain/log/fact.ts';
import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { parseSettings } from '@unslouch/shared/domain/settings/parse-settings.ts';
import { otherExercise } from '@unslouch/shared/domain/workout/programme/next-exercise.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import { loadTraining } from './load-training.ts';
import type { NudgePorts } from './nudge-ports.ts';
import { readNudgeState } from './read-nudge-state.ts';

/** Another exercise in the open nudge, by those that the person has waved off already. It is no answer, and logs nothing. */
export async function swapNudge(
  ports: NudgePorts,
  id: NudgeId,
  waved: readonly ExerciseId[],
): Promise<Result<null, Problem<'nudge-gone' | 'nothing-else-fits'>>> {
  const { settings } = parseSettings(await ports.settings.load());
  const training = await loadTraining(ports, settings, ports.clock.now());
  const exercise = otherExercise(training, id, waved);
  if (exercise === null) return fail(problem('nothing-else-fits', 'permanent'));
  const swapped = await ports.store.transact((current) => {
    const state = readNudgeState(current);
    if (state.nudge?.id !== id) return { append: {}, result: false };
    return { append: { nudgeState: { ...state, nudge: { ...state.nudge, exercise } } }, result: true };
  });
  return swapped ? ok(null) : fail(problem('nudge-gone', 'permanent'));
}
