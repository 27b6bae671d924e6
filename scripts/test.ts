// Everything that CI runs. `--quick` leaves the browsers out. The last line is `N passed, N failed`.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowsers } from './lib/browsers.ts';
import { inRoot, tool } from './lib/root.ts';
import { type Outcome, run } from './lib/run.ts';

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly name: string;
  readonly quick: boolean;
  act(): Promise<Tally>;
}

/** The counts of the full run; a quick one takes the tests' own defaults. */
const FULL_COUNTS = { SYNC_RUNS: '10000', PERSON_YEARS: '20' };

const reports = inRoot('.local', 'reports');

const steps: readonly Step[] = [
  check('format and lint', () => run(tool('biome'), ['ci', '--error-on-warnings', '.'], { output: 'keep' })),
  check('prepare types', () =>
    run(tool('wxt', 'extension'), ['prepare'], { output: 'keep', cwd: inRoot('extension') }),
  ),
  ...['shared', 'shared/tsconfig.test.json', 'extension', 'worker', 'tests'].map((project) =>
    check(`types of ${project}`, () => run(tool('tsc'), ['-p', project], { output: 'keep' })),
  ),
  check('dead code', () => run(tool('knip'), [], { output: 'keep' })),
  suite('unit', ['--project', 'shared', '--project', 'extension', '--project', 'tests'], 'quick'),
  suite('relay in workerd', ['--project', 'worker'], 'quick'),
  suite('end to end in real browsers', ['--project', 'e2e'], 'full'),
];

const quick = process.argv.includes('--quick');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
process.exitCode = await main();

async function main(): Promise<number> {
  if (!quick) await ensureBrowsers(['chromium', 'firefox']);
  let passed = 0;
  let failed = 0;
  for (const step of steps) {
    if (quick && !step.quick) continue;
    const tally = await step.act();
    passed += tally.passed;
    failed += tally.failed;
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

/** A command that passes or fails as a whole. */
function check(name: string, act: () => Promise<Outcome>, when: 'quick' | 'full' = 'quick'): Step {
  return {
    name,
    quick: when === 'quick',
    async act() {
      const outcome = await act();
      const passed = outcome.code === 0;
      console.log(`${passed ? 'ok  ' : 'FAIL'} ${name} (${outcome.seconds.toFixed(1)} s)`);
      if (!passed) console.log(outcome.text);
      return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    },
  };
}

/** Vitest projects, counted test by test. */
function suite(name: string, projects: readonly string[], when: 'quick' | 'full'): Step {
  return {
    name,
    quick: when === 'quick',
    async act() {
      const report = inRoot('.local', 'reports', `${name.replaceAll(' ', '-')}.json`);
      const outcome = await run(
        tool('vitest'),
        ['run', ...projects, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
        { output: 'show', env: { CI: 'true', ...(quick ? {} : FULL_COUNTS) } },
      );
      const tally = readTally(report);
      // A run that died, or that ended badly outside of any test, is a failure of its own.
      const failed = outcome.code !== 0 && tally.failed === 0 ? 1 : tally.failed;
      console.log(
        `${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${tally.passed} passed, ${failed} failed (${outcome.seconds.toFixed(1)} s)`,
      );
      return { passed: tally.passed, failed };
    },
  };
}

function readTally(report: string): Tally {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
