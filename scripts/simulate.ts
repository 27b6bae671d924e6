// npm run -s simulate -- TRACE.json: the nudge engine over a trace, under a fake clock. One JSON object on stdout.
import { readFileSync } from 'node:fs';
import type { ExerciseId } from '../shared/src/domain/log/fact.ts';
import type { ChooseExercise } from '../shared/src/domain/nudge/signals.ts';
import { simulate } from '../shared/src/domain/nudge/simulate.ts';
import { simulationToJson } from '../shared/src/domain/nudge/simulation-json.ts';
import { parseTrace, type Trace } from '../shared/src/domain/nudge/trace.ts';
import { parseSettings } from '../shared/src/domain/settings/parse-settings.ts';
import { nextExercise } from '../shared/src/domain/workout/programme/next-exercise.ts';
import { trainingOfLog } from '../shared/src/domain/workout/programme/training-of-log.ts';

const [path] = process.argv.slice(2);
if (path === undefined) refuse('Say which trace to simulate: npm run -s simulate -- TRACE.json');

const trace = parseTrace(readJson(path));
if (!trace.ok)
  refuse(`${path} is no trace that can be read: look at ${Object.values(trace.problem.params ?? {}).join()}.`);
process.stdout.write(
  `${JSON.stringify(simulationToJson(simulate(trace.value, { choose: createChooser(trace.value) })), null, 2)}\n`,
);

/** The programme of somebody with an empty log, who is never offered the same thing twice in three workouts. */
function createChooser({ settings, zone }: Trace): ChooseExercise {
  const offered: ExerciseId[] = [];
  return ({ type, nudge, now }) => {
    if (type !== 'workout') return null;
    const training = trainingOfLog([], parseSettings(settings).settings, zone, now);
    const chosen = nextExercise(training, nudge, offered.slice(-2));
    if (chosen !== null) offered.push(chosen);
    return chosen;
  };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return refuse(`${file} can't be read as JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function refuse(sentence: string): never {
  process.stderr.write(`${sentence.replaceAll('\n', ' ')}\n`);
  process.exit(2);
}
