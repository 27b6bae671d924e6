/** One entry of `npm run bench`: what it is for, which build it looks at, and what it found. */
export interface Benchmark {
  /** How it measures and what the figures mean: markdown, printed once above its tables in docs/benchmarks.md. */
  readonly about: string;
  /** The build that must lie there before; null where it looks at none. */
  readonly build: 'production' | 'e2e' | null;
  /** `say` tells the person who waits what is going on. */
  measure(say: (line: string) => void): Promise<Report>;
}

export interface Report {
  /** Everything measured, for `--json`. */
  readonly figures: unknown;
  readonly tables: readonly Table[];
}

export interface Table {
  readonly title: string;
  /** The first column names the row; the others are written to the right. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes?: readonly string[];
  readonly plot?: Plot;
}

/** Bars over one scale, drawn into docs/pictures. */
export interface Plot {
  /** Of the file. */
  readonly name: string;
  readonly unit: string;
  /** Logarithmic where the peers are orders of magnitude apart. */
  readonly scale: 'linear' | 'logarithmic';
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly label: string;
  /** Drawn in the product's colour. */
  readonly ours: boolean;
}
