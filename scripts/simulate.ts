// npm run -s simulate -- TRACE.json: the nudge engine over a trace, under a fake clock. One JSON object on stdout.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { simulate } from '../shared/src/domain/nudge/simulate.ts';
import { simulationToJson } from '../shared/src/domain/nudge/simulation-json.ts';
import { parseTrace } from '../shared/src/domain/nudge/trace.ts';
import { createSimulatedChooser } from '../shared/src/domain/workout/programme/simulated-chooser.ts';

const [path] = process.argv.slice(2);
if (path === undefined) refuse('Say which trace to simulate: npm run -s simulate -- TRACE.json');

const trace = parseTrace(readJson(path));
if (!trace.ok) refuse(`${path} is no trace that can be read: look at ${trace.problem.params?.['where']}.`);
const simulation = simulate(trace.value, { choose: createSimulatedChooser(trace.value.seed) });
process.stdout.write(`${JSON.stringify(simulationToJson(simulation), null, 2)}\n`);

function readJson(file: string): unknown {
  try {
    // npm runs us in the root of the repository; the person may be elsewhere.
    return JSON.parse(readFileSync(resolve(process.env['INIT_CWD'] ?? process.cwd(), file), 'utf8'));
  } catch (error) {
    return refuse(`${file} can't be read as JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function refuse(sentence: string): never {
  process.stderr.write(`${sentence.replaceAll('\n', ' ')}\n`);
  process.exit(2);
}
