// Measures the product beside a yardstick, in one run on this machine: `npm run bench -- [--only NAME] [--json]`.
// Absolute times are this machine's and this minute's; ratios are what to compare.
import { parseArgs } from 'node:util';
import { type ByteFigures, measureBytes } from '../tests/bench/bytes.ts';
import { measurePopup, type PopupFigures } from '../tests/bench/popup.ts';
import type { Spread } from '../tests/bench/spread.ts';
import { inRoot } from './lib/root.ts';
import { run } from './lib/run.ts';

interface Benchmark {
  /** Which build it looks at. */
  readonly mode: 'production' | 'e2e';
  /** The figures, and how they read. */
  measure(): Promise<{ readonly figures: unknown; readonly lines: readonly string[] }>;
}

const benchmarks: Readonly<Record<string, Benchmark>> = {
  bytes: {
    mode: 'production',
    async measure() {
      const figures = measureBytes();
      return { figures, lines: bytesLines(figures) };
    },
  },
  popup: {
    mode: 'e2e',
    async measure() {
      const figures = await measurePopup();
      return { figures, lines: popupLines(figures) };
    },
  },
};

const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'boolean', default: false } } });
process.exitCode = await main();

async function main(): Promise<number> {
  const names = values.only === undefined ? Object.keys(benchmarks) : [values.only];
  const figures: Record<string, unknown> = {};
  for (const name of names) {
    const benchmark = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined;
    if (benchmark === undefined) {
      console.error(`There is no benchmark "${name}"; there are ${Object.keys(benchmarks).join(' and ')}.`);
      return 2;
    }
    await build(benchmark.mode);
    const measured = await benchmark.measure();
    figures[name] = measured.figures;
    if (!values.json) console.log(`${measured.lines.join('\n')}\n`);
  }
  if (values.json) console.log(JSON.stringify(figures, null, 2));
  return 0;
}

async function build(mode: Benchmark['mode']): Promise<void> {
  const args = [inRoot('scripts', 'build.ts'), '--browser', 'chrome', '--mode', mode];
  const built = await run(process.execPath, args, { output: 'keep' });
  if (built.code !== 0) throw new Error(`The ${mode} build failed:\n${built.text}`);
}

function bytesLines(figures: readonly ByteFigures[]): readonly string[] {
  const kilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`.padStart(10);
  return [
    'bytes: the production package for Chrome, gzipped, before the first view',
    `${''.padEnd(12)}${'script'.padStart(10)}${'budget'.padStart(10)}${'style'.padStart(10)}${'alongside'.padStart(11)}`,
    ...figures.map(({ name, script, limit, style, alongside }) => {
      const budget = limit === null ? '–'.padStart(10) : kilobytes(limit);
      return `${name.padEnd(12)}${kilobytes(script)}${budget}${kilobytes(style)} ${kilobytes(alongside)}`;
    }),
  ];
}

function popupLines(figures: PopupFigures): readonly string[] {
  const { popup, anything, empty, ratio, anythingRatio, goal } = figures;
  const row = (name: string, { min, median, max }: Spread, beside: number | null) => {
    const times = [min, median, max].map((ms) => `${ms.toFixed(0)} ms`.padStart(9)).join('');
    return `${name.padEnd(44)}${times}${beside === null ? '' : `${beside.toFixed(2)} ×`.padStart(11)}`;
  };
  return [
    `popup: ${figures.sessions.toLocaleString('en')} sessions over ten years, ${figures.pairs} pairs in turn, headless Chromium`,
    `${'navigation to'.padEnd(44)}${['min', 'median', 'max'].map((name) => name.padStart(9)).join('')}${'of empty'.padStart(11)}`,
    row('  any number painted, perhaps a remembered one', anything, anythingRatio),
    row("  today's number from the database painted", popup, ratio),
    row('  the same of an empty React and Dexie popup', empty, null),
    `Goal: at most ${goal.toFixed(1)} × the empty popup (median of the pairs' ratios).`,
  ];
}
