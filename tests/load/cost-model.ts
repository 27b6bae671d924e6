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

type Use = Readonly<Record<keyof typeof PRICES, number>>;

const PLAN = 5;

/** What a month of one person is made of beside the requests of a day, which `live-day.ts` counts; what each costs is measured. */
export const ASSUMPTIONS = {
  devices: 2,
  daysAMonth: 22,
  /** Challenge and token, twice a day a device: the token lives six hours, and all of a profile share it. */
  signIns: 4,
  /** Of a Worker, a signature verified included. */
  cpuMs: 1.5,
  /** An object is awake for so long a request, with 128 MB. */
  objectMs: 20,
  /** Ten years sealed take 7.13 bytes a record of an object's disk (`segments.test.ts`); a month of live batches lies beside. */
  sealedBytes: 1_090_000,
} as const;

interface Asked {
  /** Of one person in a month. */
  readonly times: number;
  readonly requests: number;
  readonly objectRequests: number;
  readonly rowsRead: number;
  readonly rowsWritten: number;
  readonly storedBytes: number;
}

const NOTHING: Asked = { times: 0, requests: 0, objectRequests: 0, rowsRead: 0, rowsWritten: 0, storedBytes: 0 };

/** A month of one person, by what is asked of the relay. */
export function monthOf(counts: DayCounts): Readonly<Record<string, Asked>> {
  const day = { ...ASSUMPTIONS, ...counts };
  const asked = (aDay: number, rowsRead: number, rowsWritten: number): Asked => {
    const times = aDay * day.daysAMonth;
    const requests = { requests: times, objectRequests: times };
    return { ...NOTHING, ...requests, times, rowsRead: times * rowsRead, rowsWritten: times * rowsWritten };
  };
  const chunks = day.pushedBytes / ROW_COSTS.chunk.bytes;
  const pushes = asked(day.pushes, ROW_COSTS.push.read, ROW_COSTS.push.written);
  return {
    pushes: { ...pushes, rowsWritten: pushes.rowsWritten + chunks * ROW_COSTS.chunk.written * day.daysAMonth },
    pulls: asked(day.pulls, ROW_COSTS.idlePull.read, 0),
    'claims of a nudge': asked(day.claims, 3, 0),
    'pushes of a phone': asked(day.phonePushes, ROW_COSTS.phonePush.read, ROW_COSTS.phonePush.written),
    acknowledgements: asked(day.acks, ROW_COSTS.ack.read, ROW_COSTS.ack.written),
    // Stored; emptied once a device has passed it on; in the end deleted, where it was not filled again.
    'days that phones told of': {
      ...NOTHING,
      times: day.slots * day.daysAMonth,
      rowsWritten: (day.slots + 2 * day.slotsEmptied) * day.daysAMonth,
    },
    // A ticket and a socket, whose 20 messages are billed as one.
    'pages opened': asked(day.pagesOpened * 2, 1, 0),
    // A challenge wakes no object.
    'tokens asked for': { ...asked(day.signIns * 2, 0, 0), objectRequests: day.signIns * day.daysAMonth },
    'months sealed': { ...NOTHING, times: 2, rowsWritten: 2 * (ROW_COSTS.seal.written + 1) },
    'what is kept': { ...NOTHING, times: 1, storedBytes: day.sealedBytes + day.pushedBytes * day.daysAMonth },
  };
}

export type Bill = Readonly<Record<keyof typeof PRICES, { readonly used: number; readonly dollars: number }>>;

/** A month of so many people, each active on the days assumed. */
export function monthlyBill(people: number, counts: DayCounts): { readonly bill: Bill; readonly total: number } {
  const uses = Object.values(monthOf(counts)).map(useOf);
  const bill = Object.fromEntries(
    Object.entries(PRICES).map(([name, { included, each }]) => {
      const used = people * uses.reduce((sum, use) => sum + use[name as keyof Use], 0);
      return [name, { used, dollars: Math.max(0, used - included) * each }];
    }),
  ) as Bill;
  const total = PLAN + Object.values(bill).reduce((sum, { dollars }) => sum + dollars, 0);
  return { bill, total };
}

/** At the price of each further one, as nearly all are at a million. */
export function centsOf(asked: Asked): number {
  const use = Object.entries(useOf(asked));
  return use.reduce((sum, [name, used]) => sum + used * PRICES[name as keyof Use].each * 100, 0);
}

function useOf({ requests, objectRequests, rowsRead, rowsWritten, storedBytes }: Asked): Use {
  return {
    'Worker requests': requests,
    'Worker CPU ms': requests * ASSUMPTIONS.cpuMs,
    'object requests': objectRequests,
    'object GB-s': (objectRequests * ASSUMPTIONS.objectMs * 0.128) / 1_000,
    'rows read': rowsRead,
    'rows written': rowsWritten,
    'GB-months stored': storedBytes / 1e9,
  };
}
