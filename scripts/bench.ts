// Measures the product beside a yardstick or its peers, in one run on this machine:
// `npm run bench -- [--only NAME] [--json] [--write]`. Absolute times are this machine's and this minute's; compare the ratios.
import { parseArgs } from 'node:util';
import type { Benchmark } from '../tests/bench/benchmark.ts';
import { BENCHMARKS } from '../tests/bench/benchmarks.ts';
import { printTable } from '../tests/bench/report/print-table.ts';
import { writeSection } from '../tests/bench/report/write-page.ts';
import { machineKind, today } from './lib/machine.ts';
import { inRoot, tool } from './lib/root.ts';
import { run } from './lib/run.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
process.exitCode = await main();

async function main(): Promise<number> {
  const names = values.only === undefined ? Object.keys(BENCHMARKS) : [values.only];
  const figures: Record<string, unknown> = {};
  for (const name of names) {
    const benchmark = Object.hasOwn(BENCHMARKS, name) ? BENCHMARKS[name] : undefined;
    if (benchmark === undefined) {
      console.error(`There is no benchmark "${name}"; there are ${Object.keys(BENCHMARKS).join(', ')}.`);
      return 2;
    }
    await build(benchmark.build);
    const report = await benchmark.measure((line) => console.error(`${name}: ${line}`));
    figures[name] = report.figures;
    if (values.write) writeSection(name, benchmark, report, `${today()} on ${machineKind()}`);
    if (!values.json) console.log(`${report.tables.map((table) => `${name}: ${printTable(table)}`).join('\n\n')}\n`);
  }
  if (values.json) console.log(JSON.stringify(figures, null, 2));
  if (values.write) await run(tool('biome'), ['format', '--write', 'docs/benchmarks.md'], { output: 'keep' });
  return 0;
}

async function build(mode: Benchmark['build']): Promise<void> {
  if (mode === null) return;
  const args = [inRoot('scripts', 'build.ts'), '--browser', 'chrome', '--mode', mode];
  const built = await run(process.execPath, args, { output: 'keep' });
  if (built.code !== 0) throw new Error(`The ${mode} build failed:\n${built.text}`);
}
