// npm run -s simulate -- TRACE.json: the nudge engine over a trace, under a fake clock. One JSON object on stdout.
import { readFileSync } from 'node:fs';
import { simulate } from '../shared/src/domain/nudge/simulate.ts';
import { simulationToJson } from '../shared/src/domain/nudge/simulation-json.ts';
import { parseTrace } from '../shared/src/domain/nudge/trace.ts';

const [path] = process.argv.slice(2);
if (path === undefined) refuse('Say which trace to simulate: npm run -s simulate -- TRACE.json');

const trace = parseTrace(readJson(path));
if (!trace.ok)
  refuse(`${path} is no trace that can be read: look at ${Object.values(trace.problem.params ?? {}).join()}.`);
process.stdout.write(`${JSON.stringify(simulationToJson(simulate(trace.value)), null, 2)}\n`);

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
