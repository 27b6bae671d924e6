// Everything that CI runs. `--quick` leaves the browsers out. The last line is `N passed, N failed`.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { audit } from './lib/audit.ts';
import { ensureBrowsers } from './lib/browsers.ts';
import { inRoot, tool } from './lib/root.ts';
import { type Outcome, run } from './lib/run.ts';

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

interface Act {
  act(): Promise<Tally>;
}

interface Step {
  readonly quick: boolean;
  /** Run at the same time: each of them leaves most of the machine idle. */
  readonly together: readonly Act[];
}

/** The counts of the full run; a quick one takes the tests' own defaults. */
const FULL_COUNTS = {
  SYNC_RUNS: '10000',
  PERSON_YEARS: '20',
  FUZZ_INPUTS: '100000',
  CSV_ROWS: '1000000',
  PROGRAMME_SEEDS: '3',
  CLOUDS: 'all',
  KILL_EVERY: '1',
  GALLERY_EVERY: '1',
};

const reports = inRoot('.local', 'reports');

const steps: readonly Step[] = [
  {
    quick: true,
    together: [
      check('format and lint', () => run(tool('biome'), ['ci', '--error-on-warnings', '.'], { output: 'keep' })),
      check('dead code', () =>
        run(tool('knip'), ['--cache', '--cache-location', inRoot('.local', 'knip')], { output: 'keep' }),
      ),
      check('types', checkTypes),
      suite('unit, scenarios, and relay in workerd', ['shared', 'extension', 'screens', 'tests', 'worker']),
    ],
  },
  { quick: false, together: [check('no high or critical advisory, as far as the registry says', audit)] },
  { quick: false, together: [suite('end to end in real browsers', ['e2e'])] },
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
    const tallies = await Promise.all(step.together.map((one) => one.act()));
    for (const tally of tallies) {
      passed += tally.passed;
      failed += tally.failed;
    }
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

/** One program per runtime, one after the other; WXT's own declarations first. */
async function checkTypes(): Promise<Outcome> {
  const prepared = await run(tool('wxt', 'extension'), ['prepare'], { output: 'keep', cwd: inRoot('extension') });
  if (prepared.code !== 0) return prepared;
  let seconds = prepared.seconds;
  for (const project of ['shared', 'shared/tsconfig.test.json', 'extension', 'worker', 'tests']) {
    // What hasn't changed since the last run isn't checked again.
    const known = inRoot('.local', 'types', `${project.replaceAll('/', '-')}.tsbuildinfo`);
    const incremental = ['--incremental', '--tsBuildInfoFile', known];
    const checked = await run(tool('tsc'), ['-p', project, ...incremental], { output: 'keep' });
    seconds += checked.seconds;
    if (checked.code !== 0) return { ...checked, seconds };
  }
  return { code: 0, text: '', seconds };
}

/** A command that passes or fails as a whole. */
function check(name: string, act: () => Promise<Outcome>): Act {
  return {
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
function suite(name: string, projects: readonly string[]): Act {
  return {
    async act() {
      const report = inRoot('.local', 'reports', `${name.replaceAll(/\W+/g, '-')}.json`);
      const outcome = await run(
        tool('vitest'),
        [
          'run',
          ...projects.flatMap((project) => ['--project', project]),
          // Said here because Vitest takes no such word from a configuration with projects: alone it would use one core of two.
          '--maxWorkers=2',
          ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
        ],
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
