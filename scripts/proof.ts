// `npm run proof -- [--again] [--only NAME]`: every check at its full count. Resumable: a step that passed in this checkout is not run
// again. Writes docs/proof.md with what was run, when, on what, and what is left.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { machineKind } from './lib/machine.ts';
import { inRoot, root, tool } from './lib/root.ts';
import { run } from './lib/run.ts';

interface Step {
  readonly name: string;
  readonly what: string;
  readonly command: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
}

const node = (script: string, ...args: readonly string[]): Step['command'] => [
  process.execPath,
  '--disable-warning=ExperimentalWarning',
  inRoot('scripts', script),
  ...args,
];
const test = (project: string, file: string): Step['command'] => [tool('vitest'), 'run', '--project', project, file];

const STEPS: readonly Step[] = [
  { name: 'mutations of sync', what: 'each of twelve broken rules is caught', command: node('mutate-sync.ts') },
  { name: 'defences', what: 'each defence, taken out, fails its test', command: node('mutate-defences.ts') },
  {
    name: 'a relay that lies',
    what: 'families K and M between real devices',
    command: test('tests', 'tests/scenario/hostile-'),
  },
  { name: 'fuzzing', what: '1,000,000 damaged inputs', command: node('fuzz.ts', '--count', '1000000', '--seed', '1') },
  {
    name: 'soak',
    what: '8 devices, 30 days, 200 kills of the relay',
    command: node('chaos.ts', '--seed', '1', '--kills', '200', '--minutes', '0'),
  },
  {
    name: 'two browsers',
    what: '30 minutes of use with the relay killed every few seconds',
    command: node('chaos.ts', '--seed', '1', '--days', '1', '--kills', '0', '--minutes', '30'),
  },
  { name: 'load, 1,000 accounts', what: '20,000 requests', command: node('load.ts') },
  {
    name: 'load, 10,000 accounts',
    what: '40,000 requests',
    command: node('load.ts', '--accounts', '10000', '--requests', '40000'),
  },
  {
    name: 'nudging',
    what: '200 person-years',
    command: test('shared', 'shared/src/domain/nudge/person-years.test.ts'),
    env: { PERSON_YEARS: '200' },
  },
  {
    name: 'sync',
    what: '100,000 worlds',
    command: test('shared', 'shared/src/domain/sync/model/sync-model.test.ts'),
    env: { SYNC_RUNS: '100000' },
  },
];

interface Outcome {
  readonly passed: boolean;
  readonly at: string;
  readonly seconds: number;
  readonly commit: string;
  readonly said: readonly string[];
}

const { values } = parseArgs({ options: { again: { type: 'boolean', default: false }, only: { type: 'string' } } });
const folder = inRoot('.local', 'proof');
const state = inRoot('.local', 'proof', 'outcomes.json');
if (values.again) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const outcomes: Record<string, Outcome> = readOutcomes();

for (const step of STEPS) {
  if (values.only !== undefined && !step.name.includes(values.only)) continue;
  if (outcomes[step.name]?.passed) {
    console.log(`done ${step.name}, ${outcomes[step.name]?.at}`);
    continue;
  }
  console.log(`...  ${step.name}: ${step.what}`);
  const [command, ...args] = step.command;
  const { code, text, seconds } = await run(command, args, { output: 'keep', env: { NO_COLOR: '1', ...step.env } });
  writeFileSync(inRoot('.local', 'proof', `${step.name.replaceAll(/\W+/g, '-')}.log`), text);
  outcomes[step.name] = {
    passed: code === 0,
    at: new Date().toISOString(),
    seconds,
    commit: commitOf(),
    said: lastLines(text),
  };
  writeFileSync(state, JSON.stringify(outcomes, null, 2));
  console.log(
    `${code === 0 ? 'ok  ' : 'FAIL'} ${step.name} (${seconds.toFixed(0)} s): ${lastLines(text).at(-1) ?? ''}`,
  );
  await writeReport();
}
await writeReport();
const failed = STEPS.filter(({ name }) => outcomes[name]?.passed === false);
const left = STEPS.filter(({ name }) => outcomes[name] === undefined);
console.log(`\n${STEPS.length - failed.length - left.length} passed, ${failed.length} failed, ${left.length} not run`);
process.exitCode = failed.length === 0 && left.length === 0 ? 0 : 1;

async function writeReport(): Promise<void> {
  const rows = STEPS.map(({ name, what }) => {
    const outcome = outcomes[name];
    if (outcome === undefined) return `| ${name} | ${what} | not run | | |`;
    const verdict = outcome.passed ? 'passed' : '**failed**';
    return `| ${name} | ${what} | ${verdict} | ${outcome.at.slice(0, 16)}Z, ${outcome.commit} | ${outcome.seconds.toFixed(0)} s |`;
  });
  const said = STEPS.filter(({ name }) => outcomes[name] !== undefined).map(
    ({ name }) => `## ${name}\n\n\`\`\`\n${outcomes[name]?.said.join('\n')}\n\`\`\``,
  );
  const page = [
    '# Proof',
    `\`npm run proof\` runs every check at its full count and writes this page. Machine: ${machineKind()}.`,
    ['| step | what | outcome | when, at which commit | took |', '| --- | --- | --- | --- | --- |', ...rows].join('\n'),
    ...said,
  ].join('\n\n');
  writeFileSync(inRoot('docs', 'proof.md'), `${page}\n`);
  await run(tool('biome'), ['format', '--write', 'docs/proof.md'], { output: 'keep' });
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
