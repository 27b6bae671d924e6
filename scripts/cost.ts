// `npm run cost`: what a month of the relay costs at Cloudflare's list prices. A day of one person with two computers is lived
// against the relay in workerd and its requests are counted; the rows of each are those that the relay's tests measure.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { startRelay } from '../tests/kit/relay.ts';
import { ASSUMPTIONS, monthlyBill } from '../tests/load/cost-model.ts';
import type { DayCounts } from '../tests/load/live-day.ts';
import { inRoot } from './lib/root.ts';

const day = await countDay();
console.log('a day of one person, lived:', JSON.stringify(day));
console.log('assumed beside it:', JSON.stringify(ASSUMPTIONS));
const rows = [100, 1_000, 10_000, 100_000, 1_000_000].map((people) => {
  const { bill, total } = monthlyBill(people, day);
  const parts = Object.entries(bill).map(([name, { dollars }]) => [name, `$${dollars.toFixed(0)}`]);
  const cents = ((total * 100) / people).toFixed(people < 10_000 ? 2 : 3);
  return [
    people.toLocaleString('en'),
    { ...Object.fromEntries(parts), total: `$${total.toFixed(0)}`, 'cents each': cents },
  ];
});
console.table(Object.fromEntries(rows));
const { bill } = monthlyBill(1_000_000, day);
console.log(
  'used at a million:',
  JSON.stringify(Object.fromEntries(Object.entries(bill).map(([name, { used }]) => [name, used]))),
);

async function countDay(): Promise<DayCounts> {
  const { liveDay } = (
    await runnerImport<typeof import('../tests/load/live-day.ts')>(inRoot('tests/load/live-day.ts'), {
      configFile: false,
      logLevel: 'error',
    })
  ).module;
  const stateDir = mkdtempSync(join(tmpdir(), 'unslouch-cost-'));
  const relay = await startRelay({ stateDir, secret: 'of this run only', rates: 'none' });
  try {
    return await liveDay(relay.url);
  } finally {
    await relay.stop();
    rmSync(stateDir, { recursive: true, force: true });
  }
}
