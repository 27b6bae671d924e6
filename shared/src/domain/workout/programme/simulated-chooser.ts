import type { AnyFact, ExerciseId } from '../../log/fact.ts';
import type { SimulationOptions } from '../../nudge/simulation-options.ts';
import { nextExercise } from './next-exercise.ts';
import { trainingOfLog } from './training-of-log.ts';

/** As many as the programme itself would keep apart. */
const LATELY = 2;

/**
 * The programme for a simulated person: begins with an empty log, hears of what hurts and what is never wanted again, and
 * counts every workout that was offered as done, so that none comes twice in three.
 */
export function createSimulatedChooser(seed: number): NonNullable<SimulationOptions['choose']> {
  const offered: ExerciseId[] = [];
  return ({ type, nudge, now, intensity }, { device, person }) => {
    if (type !== 'workout') return null;
    const facts = device.log.facts.map(
      (fact, count): AnyFact => ({
        ...{ kind: 'fact', life: 1, revision: 0, id: { by: 'person', device: device.id, count } },
        ...{ ...fact, offsetMinutes: device.seen.zone.offsetMinutesAt(fact.startTime) },
      }),
    );
    const training = trainingOfLog(facts, person.settings, device.seen.zone, now, person.sleep);
    const chosen = nextExercise({ ...training, intensity }, `${seed} ${nudge}`, offered.slice(-LATELY));
    if (chosen !== null) offered.push(chosen);
    return chosen;
  };
}
