import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { inRoot } from '../../scripts/lib/root.ts';
import { startRelay } from '../kit/relay.ts';
import { ASSUMPTIONS, centsOf, monthlyBill, monthOf } from '../load/cost-model.ts';
import type { DayCounts } from '../load/live-day.ts';
import type { Benchmark } from './benchmark.ts';

const PEOPLE = [100, 1_000, 10_000, 100_000, 1_000_000];

/** In cents of a US dollar. */
const GOAL = 0.2;

export const cost: Benchmark = {
  about: `What a month of the relay costs at Cloudflare's list prices (\`tests/load/cost-model.ts\`; paid plan, November 2026). A day of one
person with two computers and a phone is lived by the product's own engine against the relay in workerd, and its requests and bytes
are counted; the rows of each are those that the relay's tests measure (\`row-costs.test-kit.ts\`). The rest is assumed: ${ASSUMPTIONS.daysAMonth}
such days a month, ${ASSUMPTIONS.signIns} tokens a day, ${ASSUMPTIONS.cpuMs} ms of a Worker and ${ASSUMPTIONS.objectMs} ms of an object for a request, and ten years of
the person's past (${(ASSUMPTIONS.sealedBytes / 1e6).toFixed(2)} MB) kept.`,
  build: null,
  async measure() {
    const day = await countDay();
    const bills = PEOPLE.map((people) => ({ people, ...monthlyBill(people, day) }));
    const month = monthOf(day);
    const cents = Object.values(month).reduce((sum, asked) => sum + centsOf(asked), 0);
    const parts = Object.keys(bills[0]?.bill ?? {}) as (keyof (typeof bills)[number]['bill'])[];
    return {
      figures: { day, assumptions: ASSUMPTIONS, month, bills, goal: GOAL },
      tables: [
        {
          title: 'a month of one person, beyond what the plan includes',
          columns: ['', 'times', 'rows written', 'cents', 'of all'],
          rows: Object.entries(month).map(([what, asked]) => [
            what,
            asked.times.toFixed(0),
            asked.rowsWritten.toFixed(0),
            centsOf(asked).toFixed(4),
            `${((100 * centsOf(asked)) / cents).toFixed(0)} %`,
          ]),
          notes: [
            `A day: ${day.nudges} nudges, ${day.done} of them followed; ${day.pushes} pushes of ${(day.pushedBytes / day.pushes).toFixed(0)} bytes on average; ${day.phonePushes} of a phone, which changed ${day.slots} days.`,
          ],
        },
        {
          title: 'a month of so many people',
          columns: ['people', ...parts, 'in all', 'cents each'],
          rows: bills.map(({ people, bill, total }) => [
            people.toLocaleString('en'),
            ...parts.map((part) => `$${bill[part].dollars.toFixed(0)}`),
            `$${total.toFixed(0)}`,
            ((total * 100) / people).toFixed(3),
          ]),
          notes: [`Goal: below ${GOAL} cents each at a million.`],
        },
      ],
    };
  },
};

async function countDay(): Promise<DayCounts> {
  const { liveDay } = (
    await runnerImport<typeof import('../load/live-day.ts')>(inRoot('tests/load/live-day.ts'), {
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
