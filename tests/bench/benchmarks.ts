import type { Benchmark } from './benchmark.ts';
import { bytes } from './bytes.bench.ts';
import { clouds } from './clouds.bench.ts';
import { cost } from './cost.bench.ts';
import { dashboard } from './dashboard.bench.ts';
import { figure } from './figure.bench.ts';
import { importing } from './import.bench.ts';
import { load } from './load.bench.ts';
import { popup } from './popup.bench.ts';
import { queryable } from './queryable.bench.ts';
import { session } from './session.bench.ts';
import { sync } from './sync.bench.ts';
import { wake } from './wake.bench.ts';

/** All of them, in the order of docs/benchmarks.md. A new one is a file NAME.bench.ts and a line here. */
export const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  bytes,
  clouds,
  cost,
  dashboard,
  figure,
  import: importing,
  load,
  popup,
  queryable,
  session,
  sync,
  wake,
};
