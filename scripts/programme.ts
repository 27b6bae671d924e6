// npm run -s programme -- LOG.json: what the programme says to a log. One JSON object on stdout.
import { readFileSync } from 'node:fs';
import { parseProgrammeLog } from '../shared/src/domain/workout/programme/parse-programme-log.ts';
import { decideProgramme } from '../shared/src/domain/workout/programme/programme.ts';
import { programmeToJson } from '../shared/src/domain/workout/programme/programme-json.ts';
import { createRng } from '../shared/src/lib/rng.ts';

const [path] = process.argv.slice(2);
if (path === undefined) refuse('Say which log to read: npm run -s programme -- LOG.json');

const log = parseProgrammeLog(readJson(path));
if (!log.ok) refuse(`${path} is no log that can be read: look at ${log.problem.params?.['where']}.`);
const programme = decideProgramme(log.value, createRng(log.value.now));
process.stdout.write(`${JSON.stringify(programmeToJson(programme), null, 2)}\n`);

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
