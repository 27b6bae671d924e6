import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { inRoot } from '../../scripts/lib/root.ts';
import { startRelay } from '../kit/relay.ts';
import type { LoadReport } from '../load/run-load.ts';
import type { Benchmark } from './benchmark.ts';

const ACCOUNTS = 300;
const REQUESTS = 2_000;
const AT_ONCE = [1, 4, 16, 64];

export const load: Benchmark = {
  about: `Where the relay bends: ${ACCOUNTS} accounts with pulls, pushes, phones and sockets mixed as in real use (\`npm run load\`), so many of
them asking at the same time, each relay fresh in workerd on this machine, which also plays the people. Beside the rate, how long
a pull and a push took, the processor time of workerd for a request (that of the proxy which \`wrangler dev\` puts before the relay
included) and its memory.

What it taught: processors are what there is to run out of. From four at once on, more of them only wait for each other; nothing is
refused, and nothing gets lost. An account of its own is an object of its own, so another machine bears as many again.`,
  build: null,
  async measure(say) {
    const reports: LoadReport[] = [];
    for (const workers of AT_ONCE) reports.push(await measureLoad(workers, say));
    const refused = reports.flatMap(({ failures, refusals }) => [...Object.keys(failures), ...Object.keys(refusals)]);
    return {
      figures: reports,
      tables: [
        {
          title: `${REQUESTS.toLocaleString('en')} requests of ${ACCOUNTS} accounts`,
          columns: ['at once', 'a second', 'pull p50', 'p95', 'push p50', 'p95', 'processor a request', 'memory'],
          rows: reports.map((report) => [
            String(report.workers),
            report.requestsPerSecond.toFixed(0),
            ...timesOf(report, 'pull'),
            ...timesOf(report, 'push'),
            `${report.cpuMsARequest.toFixed(1)} ms`,
            `${report.memoryMegabytes.after} MB`,
          ]),
          notes: [
            refused.length === 0 ? 'Nothing failed or was refused.' : `Failed or refused: ${refused.join('; ')}.`,
          ],
        },
      ],
    };
  },
};

function timesOf({ latencies }: LoadReport, what: string): readonly string[] {
  const times = latencies.find((latency) => latency.what === what);
  return [times?.p50, times?.p95].map((ms) => (ms === undefined ? '–' : `${ms.toFixed(0)} ms`));
}

async function measureLoad(workers: number, say: (line: string) => void): Promise<LoadReport> {
  const { runLoad, OPERATOR } = (
    await runnerImport<typeof import('../load/run-load.ts')>(inRoot('tests/load/run-load.ts'), {
      configFile: false,
      logLevel: 'error',
    })
  ).module;
  const stateDir = mkdtempSync(join(tmpdir(), 'unslouch-load-'));
  const settings = { OPERATOR_TOKEN: OPERATOR };
  const relay = await startRelay({ stateDir, secret: 'of this run only', rates: 'none', settings });
  try {
    say(`${workers} at once`);
    return await runLoad(relay, { seed: 1, accounts: ACCOUNTS, requests: REQUESTS, workers, minutes: 3 }, say);
  } finally {
    await relay.stop();
    rmSync(stateDir, { recursive: true, force: true });
  }
}
