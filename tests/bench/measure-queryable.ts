import { inRoot } from '../../scripts/lib/root.ts';
import { bundleForPage } from '../kit/bundle-for-page.ts';
import { launch } from '../kit/launch.ts';
import { type Spread, spreadOf } from './spread.ts';

export interface QueryableFigures {
  readonly records: number;
  readonly segments: number;
  /** Of all segments, as they come over the wire. */
  readonly bytes: number;
  readonly rounds: number;
  /** Milliseconds until the newest month can be queried, and until every day can. */
  readonly newest: Spread;
  readonly fromSegments: Spread;
  readonly asRows: Spread;
  /** Median of the rounds' ratios, rows / segments. */
  readonly ratio: number;
  readonly goal: number;
}

const ROUNDS = 3;
const GOAL = 10;

/** Both turn by turn in one page of the extension in real Chromium, each into a fresh database. */
export async function measureQueryable(say: (line: string) => void): Promise<QueryableFigures> {
  const browser = await launch({ browser: 'chromium', mode: 'e2e' });
  try {
    const code = await bundleForPage(inRoot('tests', 'bench', 'queryable-in-page.ts'), 'bench');
    // A page that draws nothing meanwhile: neither side pays for a moving figure.
    const page = await browser.openPage('empty-popup.html');
    say('sealing ten years');
    await page.evaluate(
      `${code}; globalThis.bench = bench; (async () => { globalThis.prepared = await bench.prepare(); })()`,
    );
    const rounds: { newest: number; segments: number; rows: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const { newest, all: segments } = (await page.evaluate('bench.fromSegments(prepared)')) as {
        newest: number;
        all: number;
      };
      const rows = (await page.evaluate('bench.asRows(prepared)')) as number;
      say(`round ${round + 1}: segments ${segments.toFixed(0)} ms, rows ${rows.toFixed(0)} ms`);
      rounds.push({ newest, segments, rows });
    }
    const shape = await page.evaluate(
      '({ records: prepared.records, segments: prepared.segments, bytes: prepared.bytes })',
    );
    return {
      ...(shape as Pick<QueryableFigures, 'records' | 'segments' | 'bytes'>),
      rounds: ROUNDS,
      newest: spreadOf(rounds.map(({ newest }) => newest)),
      fromSegments: spreadOf(rounds.map(({ segments }) => segments)),
      asRows: spreadOf(rounds.map(({ rows }) => rows)),
      ratio: spreadOf(rounds.map(({ segments, rows }) => rows / segments)).median,
      goal: GOAL,
    };
  } finally {
    await browser.close();
  }
}
