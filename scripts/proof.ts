// `npm run proof -- [--again] [--only NAME] [--fuzz N] [--kills N] [--minutes N] [--requests N] [--years N] [--worlds N]`: every
// check, by default at its full count; the report says the counts it was given. Resumable: a step that passed at these counts in
// this checkout is not run again. Each step is ended at its limit. Writes docs/proof.md with what was run, when, on what, and what
// is left; the rows of steps that were run elsewhere stay.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { machineKind } from './lib/machine.ts';
import { latestOutcomes, type Outcome, proofPage, readProofPage } from './lib/proof-page.ts';
import { inRoot, root, tool } from './lib/root.ts';
import { CUT_OFF, run } from './lib/run.ts';

interface Step {
  readonly name: string;
  readonly what: string;
  readonly command: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
  /** On two busy cores; a step that takes longer has failed. */
  readonly limitMinutes: number;
}

const { values } = parseArgs({
  options: {
    again: { type: 'boolean', default: false },
    only: { type: 'string' },
    fuzz: { type: 'string', default: '1000000' },
    kills: { type: 'string', default: '200' },
    minutes: { type: 'string', default: '30' },
    requests: { type: 'string', default: '20000' },
    years: { type: 'string', default: '200' },
    worlds: { type: 'string', default: '100000' },
  },
});
const many = (count: string) => Number(count).toLocaleString('en');

const node = (script: string, ...args: readonly string[]): Step['command'] => [
  process.execPath,
  '--disable-warning=ExperimentalWarning',
  inRoot('scripts', script),
  ...args,
];
const test = (project: string, file: string): Step['command'] => [tool('vitest'), 'run', '--project', project, file];

const STEPS: readonly Step[] = [
  {
    name: 'mutations of sync',
    what: 'each of twelve broken rules is caught',
    command: node('mutate-sync.ts'),
    limitMinutes: 5,
  },
  {
    name: 'defences',
    what: 'each defence, taken out, fails its test',
    command: node('mutate-defences.ts', '--write'),
    limitMinutes: 60,
  },
  {
    name: 'a relay that lies',
    what: 'families K and M between real devices',
    command: test('tests', 'tests/scenario/hostile-'),
    limitMinutes: 15,
  },
  {
    name: 'fuzzing',
    what: `${many(values.fuzz)} damaged inputs`,
    command: node('fuzz.ts', '--count', values.fuzz, '--seed', '1'),
    limitMinutes: 30,
  },
  {
    name: 'soak',
    what: `8 devices, 30 days, ${values.kills} kills of the relay`,
    command: node('chaos.ts', '--seed', '1', '--kills', values.kills, '--minutes', '0'),
    limitMinutes: 60,
  },
  {
    name: 'two browsers',
    what: `${values.minutes} minutes of use with the relay killed every few seconds`,
    command: node('chaos.ts', '--seed', '1', '--days', '0', '--minutes', values.minutes),
    limitMinutes: Number(values.minutes) + 15,
  },
  {
    name: 'load, 1,000 accounts',
    what: `${many(values.requests)} requests, or six minutes of them`,
    command: node('load.ts', '--requests', values.requests),
    limitMinutes: 20,
  },
  {
    name: 'load, 10,000 accounts',
    what: `${many(values.requests)} requests, or ten minutes of them, after ten minutes of opening`,
    command: node('load.ts', '--accounts', '10000', '--requests', values.requests, '--minutes', '10'),
    limitMinutes: 30,
  },
  {
    name: 'import',
    what: 'an export of a gigabyte, beside its bare reader',
    command: node('bench.ts', '--only', 'import'),
    env: { IMPORT_MEGABYTES: '1000' },
    limitMinutes: 30,
  },
  {
    name: 'nudging',
    what: `${values.years} person-years`,
    command: test('shared', 'shared/src/domain/nudge/person-years.test.ts'),
    env: { PERSON_YEARS: values.years },
    limitMinutes: 60,
  },
  {
    name: 'sync',
    what: `${many(values.worlds)} worlds`,
    command: test('shared', 'shared/src/domain/sync/model/sync-model.test.ts'),
    env: { SYNC_RUNS: values.worlds },
    limitMinutes: 120,
  },
];

const folder = inRoot('.local', 'proof');
const state = inRoot('.local', 'proof', 'outcomes.json');
if (values.again) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const outcomes: Record<string, Outcome> = readOutcomes();
const page = inRoot('docs', 'proof.md');

for (const step of STEPS) {
  if (values.only !== undefined && !step.name.includes(values.only)) continue;
  if (outcomes[step.name]?.passed && outcomes[step.name]?.what === step.what) {
    console.log(`done ${step.name}, ${outcomes[step.name]?.at}`);
    continue;
  }
  console.log(`...  ${step.name}: ${step.what}`);
  const [command, ...args] = step.command;
  const commit = commitOf();
  const { code, text, seconds } = await run(command, args, {
    output: 'keep',
    env: { NO_COLOR: '1', ...step.env },
    limitMinutes: step.limitMinutes,
  });
  writeFileSync(inRoot('.local', 'proof', `${step.name.replaceAll(/\W+/g, '-')}.log`), text);
  outcomes[step.name] = {
    passed: code === 0,
    what: step.what,
    at: new Date().toISOString(),
    seconds,
    commit,
    said: [...lastLines(text), ...(code === CUT_OFF ? [`Ended at its limit of ${step.limitMinutes} minutes.`] : [])],
  };
  writeFileSync(state, JSON.stringify(outcomes, null, 2));
  console.log(
    `${code === 0 ? 'ok  ' : 'FAIL'} ${step.name} (${seconds.toFixed(0)} s): ${lastLines(text).at(-1) ?? ''}`,
  );
  await writeReport();
}
await writeReport();
const known = reported();
const failed = STEPS.filter(({ name }) => known[name]?.passed === false);
const left = STEPS.filter(({ name }) => known[name] === undefined);
console.log(`\n${STEPS.length - failed.length - left.length} passed, ${failed.length} failed, ${left.length} not run`);
process.exitCode = failed.length === 0 && left.length === 0 ? 0 : 1;

async function writeReport(): Promise<void> {
  writeFileSync(page, proofPage(STEPS, reported(), machineKind()));
  await run(tool('biome'), ['format', '--write', page], { output: 'keep' });
}

/** With what the page says of steps that were not run in this checkout, or were run elsewhere since. */
function reported(): Record<string, Outcome> {
  return latestOutcomes(outcomes, readProofPage(existsSync(page) ? readFileSync(page, 'utf8') : ''));
}

/** What a reader wants of a run: its last lines. */
function lastLines(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(-12).map((line) => line.replaceAll(root, '').slice(0, 400));
}

function commitOf(): string {
  return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root }).toString().trim();
}

function readOutcomes(): Record<string, Outcome> {
  try {
    return JSON.parse(readFileSync(state, 'utf8'));
  } catch {
    return {};
  }
}
