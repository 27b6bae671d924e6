// `npm run mutate-defences -- [--only NAME] [--write]`: takes each defence out of a copy of the sources, runs the test that must
// notice, and puts it back. Ends with 1 where a test doesn't. `--write` puts the list into docs/threat-model.md.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { DEFENCES, type Defence } from '../tests/defences/defences.ts';
import { projectFiles } from '../tests/repo/source-files.ts';
import { today } from './lib/machine.ts';
import { inRoot, root, tool } from './lib/root.ts';
import { run } from './lib/run.ts';

/** For one test, on two busy cores. Code without a defence may well go on for ever. */
const LONGEST_MINUTES = 5;

const { values } = parseArgs({ options: { only: { type: 'string' }, write: { type: 'boolean', default: false } } });
const chosen = DEFENCES.filter(({ name }) => values.only === undefined || name.includes(values.only));
const copy = copyTree();
const rows: (readonly [Defence, string])[] = [];
try {
  for (const defence of chosen) {
    const verdict = await tryWithout(defence);
    rows.push([defence, verdict]);
    console.log(
      `${verdict === 'fails' ? 'ok  ' : 'FAIL'} without "${defence.name}", ${defence.test} › ${defence.title}: ${verdict}`,
    );
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
const noticed = rows.filter(([, verdict]) => verdict === 'fails').length;
console.log(`${noticed} of ${rows.length} noticed`);
if (values.write) {
  writeList();
  await run(tool('biome'), ['format', '--write', 'docs/threat-model.md'], { output: 'keep' });
}
process.exitCode = noticed === rows.length ? 0 : 1;

async function tryWithout({ file, find, without, test, title }: Defence): Promise<string> {
  const path = join(copy, file);
  const sound = readFileSync(path, 'utf8');
  if (sound.split(find).length !== 2) return 'the defence was not found in the sources';
  writeFileSync(
    path,
    sound.replace(find, () => without),
  );
  const report = join(copy, 'report.json');
  rmSync(report, { force: true });
  const named = title.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  await run(tool('vitest'), ['run', '--root', copy, test, '-t', named, '--reporter=json', `--outputFile=${report}`], {
    output: 'keep',
    cwd: copy,
    env: { CI: 'true' },
    limitMinutes: LONGEST_MINUTES,
  });
  writeFileSync(path, sound);
  return verdictOf(report);
}

function verdictOf(report: string): string {
  try {
    const { numFailedTests, numPassedTests } = JSON.parse(readFileSync(report, 'utf8'));
    if (numFailedTests > 0) return 'fails';
    return numPassedTests > 0 ? 'PASSES' : 'no test ran';
  } catch {
    return 'the run died, or was ended';
  }
}

/** The project's files, with the installed packages by reference; its own rooms point into the copy. */
function copyTree(): string {
  const to = mkdtempSync(join(tmpdir(), 'unslouch-without-'));
  for (const file of projectFiles(/./)) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(inRoot(file), join(to, file));
  }
  // The tree's own rules ask git what belongs to it.
  for (const args of [
    ['init', '--quiet'],
    ['add', '--all'],
  ])
    execFileSync('git', args, { cwd: to });
  for (const room of ['.', 'extension', 'shared', 'tests', 'worker']) linkPackages(room, to);
  return to;
}

function linkPackages(room: string, to: string): void {
  const [from, into] = [inRoot(room, 'node_modules'), join(to, room, 'node_modules')];
  mkdirSync(into, { recursive: true });
  for (const entry of readdirSync(from)) {
    if (entry !== '@unslouch') symlinkSync(join(from, entry), join(into, entry));
    else {
      mkdirSync(join(into, entry));
      for (const name of readdirSync(join(from, entry))) symlinkSync(join(to, name), join(into, entry, name));
    }
  }
}

function writeList(): void {
  const page = join(root, 'docs', 'threat-model.md');
  const [head = ''] = readFileSync(page, 'utf8').split('\n## Tried for each');
  const lines = rows.map(([{ name, test, title }, verdict]) => `| ${name} | \`${test}\` › ${title} | ${verdict} |`);
  const list = ['| defence taken out | test | outcome |', '| --- | --- | --- |', ...lines].join('\n');
  const text = `\n## Tried for each\n\n\`npm run mutate-defences\`, ${today()}: ${noticed} of ${rows.length} noticed.\n\n${list}\n`;
  writeFileSync(page, head + text);
}
