import { ROW_COSTS } from '../../worker/src/vault/row-costs.test-kit.ts';
import type { DayCounts } from './live-day.ts';

/** Cloudflare's list prices in dollars (paid plan, November 2026): included a month, then each further one. */
const PRICES = {
  'Worker requests': { included: 10e6, each: 0.3 / 1e6 },
  'Worker CPU ms': { included: 30e6, each: 0.02 / 1e6 },
  'object requests': { included: 1e6, each: 0.15 / 1e6 },
  'object GB-s': { included: 400e3, each: 12.5 / 1e6 },
  'rows read': { included: 25e9, each: 0.001 / 1e6 },
  'rows written': { included: 50e6, each: 1 / 1e6 },
  'GB-months stored': { included: 5, each: 0.2 },
} as const;

const PLAN = 5;

/** What a month of one person is made of beside the requests of a day, which `live-day.ts` counts; what each costs is measured. */
export const ASSUMPTIONS = {
  devices: 2,
  daysAMonth: 22,
  /** A phone that pushes every four hours. */
  phonePushes: 6,
  /** Challenge and token, twice a day a device: the token lives six hours, and all of a profile share it. */
  signIns: 4,
  /** Of a Worker, a signature verified included. */
  cpuMs: 1.5,
  /** An object is awake for so long a request, with 128 MB. */
  objectMs: 20,
  /** Ten years take 7.13 bytes a record of an object's disk (`segments.test.ts`), 1.09 MB; a month of live batches beside. */
  storedBytes: 1_200_000,
} as const;

export type Bill = Readonly<Record<keyof typeof PRICES, { readonly used: number; readonly dollars: number }>>;

/** A month of so many people, each active on the days assumed. */
export function monthlyBill(people: number, counts: DayCounts): { readonly bill: Bill; readonly total: number } {
  const day = { ...ASSUMPTIONS, ...counts };
  // A page opened is a ticket and a socket, whose 20 messages are billed as one.
  const requests = day.pushes + day.pulls + day.claims + day.phonePushes + 2 * day.pagesOpened + day.signIns * 2;
  const objects = requests - day.signIns;
  const personDays = people * day.daysAMonth;
  const used = {
    'Worker requests': requests * personDays,
    'Worker CPU ms': requests * day.cpuMs * personDays,
    'object requests': objects * personDays,
    'object GB-s': (objects * day.objectMs * 0.128 * personDays) / 1_000,
    'rows read':
      (day.pushes * ROW_COSTS.push.read +
        day.pulls * ROW_COSTS.idlePull.read +
        // Each batch is read by the other device.
        day.pushes * (day.devices - 1) +
        (day.phonePushes + day.claims) * 3) *
      personDays,
    // Each batch is deleted once it is covered; a phone's push rewrites a slot and the account's row.
    'rows written':
      (day.pushes * (ROW_COSTS.push.written + 1) + day.phonePushes * 2) * personDays +
      people * (ROW_COSTS.seal.written + 1) * 2,
    'GB-months stored': (people * day.storedBytes) / 1e9,
  };
  const bill = Object.fromEntries(
    Object.entries(used).map(([name, amount]) => {
      const { included, each } = PRICES[name as keyof typeof PRICES];
      return [name, { used: amount, dollars: Math.max(0, amount - included) * each }];
    }),
  ) as Bill;
  const total = PLAN + Object.values(bill).reduce((sum, { dollars }) => sum + dollars, 0);
  return { bill, total };
}
