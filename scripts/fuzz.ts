// `npm run fuzz -- [--count N] [--seed N] [--only TARGET]`: damaged inputs for every reader of what can't be trusted.
// Same seed, same inputs. Ends with 1 where one throws or is slow, and prints the input for a test of its own; one that never ends is named and ends it all.
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import type { Tally } from '../tests/fuzz/fuzz-target.ts';
import { watchForHang } from '../tests/fuzz/watch-for-hang.ts';
import { inRoot } from './lib/root.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string' },
  },
});
// By way of the bundler: some of the readers ask it which build they are in.
const { module } = await runnerImport<typeof import('../tests/fuzz/fuzz-all.ts')>(inRoot('tests/fuzz/fuzz-all.ts'), {
  configFile: false,
  logLevel: 'error',
});
const { allTargets, fuzzAll } = module;
const [count, seed] = [Number(values.count), Number(values.seed)];
const targets = (await allTargets()).filter(({ name }) => values.only === undefined || name.includes(values.only));
if (targets.length === 0) {
  console.error(`No target has "${values.only}" in its name.`);
  process.exit(2);
}

console.log(`seed ${seed}, ${count.toLocaleString('en')} inputs over ${targets.length} targets`);
const watch = watchForHang(60_000);
const { inputs, findings } = await fuzzAll(targets, { seed, count, watch }, printTally);
await watch.end();
for (const { target, number, what, input } of findings) {
  console.log(`\nFOUND in ${target}, seed ${seed}, number ${number}: ${what}\n${input.slice(0, 4_000)}`);
}
console.log(`\n${inputs.toLocaleString('en')} inputs, ${findings.length} findings`);
if (findings.length > 0) process.exitCode = 1;

function printTally({ target, inputs, seconds, slowestMs }: Tally): void {
  const cells = [
    String(inputs).padStart(9),
    `${seconds.toFixed(1)} s`.padStart(9),
    `${slowestMs.toFixed(1)} ms`.padStart(11),
  ];
  console.log(`${target.padEnd(36)}${cells.join('')} at most`);
}
