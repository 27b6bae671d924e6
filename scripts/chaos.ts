// `npm run chaos -- [--seed N] [--devices 8] [--days 30] [--kills 40] [--minutes 3]`: weeks of simulated devices over the real
// relay while everything goes wrong, then two real browsers for some minutes; no days or no minutes leaves that part out. Ends
// with 1 where anything was lost.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { startRelay } from '../tests/kit/relay.ts';
import { inRoot } from './lib/root.ts';
import { run } from './lib/run.ts';

const quietly = { configFile: false, logLevel: 'error' } as const;
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    devices: { type: 'string', default: '8' },
    days: { type: 'string', default: '30' },
    kills: { type: 'string', default: '40' },
    minutes: { type: 'string', default: '3' },
  },
});
const seed = Number(values.seed);
const complaints = [
  ...(Number(values.days) > 0 ? await runSoak() : []),
  ...(Number(values.minutes) > 0 ? await runBrowsers() : []),
];
for (const complaint of complaints) console.log(`WRONG: ${complaint}`);
console.log(
  complaints.length === 0 ? 'Nothing was lost, and all agree.' : `${complaints.length} complaints, seed ${seed}`,
);
process.exitCode = complaints.length === 0 ? 0 : 1;

async function runSoak(): Promise<readonly string[]> {
  const { soak, complaintsOf } = (
    await runnerImport<typeof import('../tests/chaos/soak.ts')>(inRoot('tests/chaos/soak.ts'), quietly)
  ).module;
  const stateDir = mkdtempSync(join(tmpdir(), 'unslouch-chaos-'));
  const relay = await startRelay({ stateDir, secret: 'of this run only', rates: 'none' });
  const start = performance.now();
  try {
    const options = { seed, devices: Number(values.devices), days: Number(values.days), kills: Number(values.kills) };
    console.log(
      `soak: seed ${seed}, ${options.devices} devices, ${options.days} days, ${options.kills} kills of the relay`,
    );
    const report = await soak(relay, options, (line) => console.log(line));
    const { faults, ...rest } = report;
    console.table(faults);
    console.log(JSON.stringify(rest));
    console.log(`${((performance.now() - start) / 1_000).toFixed(0)} s`);
    return complaintsOf(report);
  } finally {
    await relay.stop();
    rmSync(stateDir, { recursive: true, force: true });
  }
}

async function runBrowsers(): Promise<readonly string[]> {
  const args = [inRoot('scripts', 'build.ts'), '--browser', 'chrome', '--mode', 'e2e'];
  const built = await run(process.execPath, args, { output: 'keep' });
  if (built.code !== 0) throw new Error(`The extension can't be built:\n${built.text}`);
  const { runTwoBrowsers } = await import('../tests/chaos/two-browsers.ts');
  console.log(`two browsers: ${values.minutes} minutes, seed ${seed}`);
  const report = await runTwoBrowsers({ seed, minutes: Number(values.minutes) }, (line) => console.log(line));
  console.log(JSON.stringify(report));
  return report.complaints;
}
