// `npm run load -- [--accounts 1000] [--requests 20000] [--workers 16] [--minutes 6] [--seed N]`: the relay in workerd on this
// machine, loopback only, with pushes, pulls, phones and sockets mixed as in real use. Prints latencies, memory and bytes. Opening
// and asking end after so many minutes each; the report counts what was done until then.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { startRelay } from '../tests/kit/relay.ts';
import { machineKind } from './lib/machine.ts';
import { inRoot } from './lib/root.ts';

const { values } = parseArgs({
  options: {
    accounts: { type: 'string', default: '1000' },
    requests: { type: 'string', default: '20000' },
    workers: { type: 'string', default: '16' },
    minutes: { type: 'string', default: '6' },
    seed: { type: 'string', default: '1' },
  },
});
const { runLoad, OPERATOR } = (
  await runnerImport<typeof import('../tests/load/run-load.ts')>(inRoot('tests/load/run-load.ts'), {
    configFile: false,
    logLevel: 'error',
  })
).module;
const stateDir = mkdtempSync(join(tmpdir(), 'unslouch-load-'));
const relay = await startRelay({
  stateDir,
  secret: 'of this run only',
  rates: 'none',
  settings: { OPERATOR_TOKEN: OPERATOR },
});
try {
  const options = {
    seed: Number(values.seed),
    accounts: Number(values.accounts),
    requests: Number(values.requests),
    workers: Number(values.workers),
    minutes: Number(values.minutes),
  };
  console.log(`${machineKind()}; seed ${options.seed}`);
  const { latencies, ...rest } = await runLoad(relay, options, (line) => console.log(line));
  console.table(
    Object.fromEntries(
      latencies.map(({ what, count, ...times }) => [
        what,
        {
          count,
          ...Object.fromEntries(Object.entries(times).map(([name, ms]) => [`${name} ms`, Number(ms.toFixed(1))])),
        },
      ]),
    ),
  );
  const { failures, refusals, memoryMegabytes, diskBytes, diskBytesAnAccount, ...counts } = rest;
  // Lines that a report can hold.
  for (const line of [counts, { memoryMegabytes, diskBytes, diskBytesAnAccount }, { failures, refusals }])
    console.log(JSON.stringify(line));
  if (Object.keys(rest.failures).length > 0) process.exitCode = 1;
} finally {
  await relay.stop();
  rmSync(stateDir, { recursive: true, force: true });
}
