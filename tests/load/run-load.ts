import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createRng, pickIndex } from '../../shared/src/lib/rng.ts';
import { processTree } from '../kit/processes.ts';
import type { RunningRelay } from '../kit/relay.ts';
import { createLoadPerson, type LoadPerson, type OpenSocket } from './load-person.ts';

export interface LoadOptions {
  readonly seed: number;
  readonly accounts: number;
  readonly requests: number;
  /** At the same time. */
  readonly workers: number;
  /** For the opening and for the requests, each: what is not done by then is left, and the report counts what was. */
  readonly minutes: number;
}

export interface Latencies {
  readonly what: string;
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly worst: number;
}

export interface LoadReport extends LoadOptions {
  readonly opened: number;
  readonly openedPerSecond: number;
  readonly requestsPerSecond: number;
  /** Of the relay's workerd, all its threads. */
  readonly cpuMsARequest: number;
  readonly failures: Readonly<Record<string, number>>;
  readonly latencies: readonly Latencies[];
  readonly sockets: number;
  /** Of the sockets, those that the relay greeted only after it had refused one, or after one broke; and why, in the relay's words. */
  readonly socketsAskedAgain: number;
  readonly refusals: Readonly<Record<string, number>>;
  readonly memoryMegabytes: { readonly before: number; readonly opened: number; readonly after: number };
  readonly diskBytes: number;
  readonly diskBytesAnAccount: number;
}

/** Reads the relay's own counts; it must be started with this token. */
export const OPERATOR = 'of this run only';

/** As in real use, by the counts of `cost-model.ts`: mostly pulls that find nothing, some pushes, a phone, a page that opens. */
const MIX = [
  ['pull', 0.72],
  ['push', 0.16],
  ['ingest', 0.08],
  ['socket', 0.04],
] as const;

export async function runLoad(
  relay: RunningRelay,
  options: LoadOptions,
  say: (line: string) => void,
): Promise<LoadReport> {
  const rng = createRng(options.seed);
  const before = memoryOf(relay);
  const opening = performance.now();
  const people: LoadPerson[] = [];
  await inParallel(options, options.accounts, async () => {
    people.push(await createLoadPerson(relay.url));
    if (people.length % 250 === 0) say(`${people.length} accounts opened, ${seconds(opening).toFixed(0)} s`);
  });
  const openedPerSecond = people.length / seconds(opening);
  const opened = memoryOf(relay);
  const cpuBefore = cpuMsOf(relay);

  const times = new Map<string, number[]>();
  const failures: Record<string, number> = {};
  const open: OpenSocket[] = [];
  const busy = new Set<LoadPerson>();
  const start = performance.now();
  let asked = 0;
  await inParallel(options, options.requests, async () => {
    const person = people[pickIndex(rng, people.length)] as LoadPerson;
    if (busy.has(person)) return;
    busy.add(person);
    asked += 1;
    if (asked % 2_500 === 0) say(`${asked} requests, ${seconds(start).toFixed(0)} s`);
    const what = pickWhat(rng());
    const began = performance.now();
    try {
      if (what === 'socket') open.push(await person.socket());
      else await (what === 'ingest' ? person.ingest(1_000 + pickIndex(rng, 9_000)) : person[what]());
      const list = times.get(what) ?? [];
      times.set(what, list);
      list.push(performance.now() - began);
    } catch (error) {
      const name = error instanceof Error ? error.message.slice(0, 60) : String(error);
      failures[name] = (failures[name] ?? 0) + 1;
    }
    busy.delete(person);
  });
  const requestsPerSecond = asked / seconds(start);
  const after = memoryOf(relay);
  const cpuMsARequest = (cpuMsOf(relay) - cpuBefore) / asked;
  const refusals = await refusalsOf(relay);
  for (const { close } of open) close();
  const diskBytes = bytesBelow(join(relay.stateDir, 'v3', 'do'));
  return {
    ...options,
    opened: people.length,
    openedPerSecond,
    requestsPerSecond,
    cpuMsARequest,
    failures,
    latencies: [...times].map(([what, list]) => latenciesOf(what, list)),
    sockets: open.length,
    socketsAskedAgain: open.filter(({ refused }) => refused > 0).length,
    refusals,
    memoryMegabytes: { before, opened, after },
    diskBytes,
    diskBytesAnAccount: Math.round(diskBytes / people.length),
  };
}

/** What the relay itself counted that it did not do. Node asks once more by itself where a socket's answer is 401. */
async function refusalsOf({ url }: RunningRelay): Promise<Readonly<Record<string, number>>> {
  const answer = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${OPERATOR}` } });
  const lines = (await answer.text()).matchAll(/\{route="([^"]+)",outcome="([^"]+)"\} (\d+)/g);
  const counts = [...lines].map(([, route, outcome, count]) => [`${route} ${outcome}`, Number(count)] as const);
  return Object.fromEntries(counts.filter(([name]) => !/ (101|2\d\d)$/.test(name)));
}

function pickWhat(dice: number): (typeof MIX)[number][0] {
  let below = 0;
  for (const [what, share] of MIX) {
    below += share;
    if (dice < below) return what;
  }
  return 'pull';
}

function latenciesOf(what: string, list: readonly number[]): Latencies {
  const sorted = list.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { what, count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), worst: at(1) };
}

async function inParallel({ workers, minutes }: LoadOptions, count: number, task: () => Promise<void>): Promise<void> {
  const until = performance.now() + minutes * 60_000;
  let left = count;
  await Promise.all(
    Array.from({ length: workers }, async () => {
      while (left-- > 0 && performance.now() < until) await task();
    }),
  );
}

function seconds(since: number): number {
  return (performance.now() - since) / 1_000;
}

function memoryOf(relay: RunningRelay): number {
  const sizes = workerds(relay).map(({ status }) => Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0));
  return Math.round(Math.max(0, ...sizes) / 1_024);
}

/** Ticks of user and system, after the name in brackets; Linux counts a hundred a second. */
function cpuMsOf(relay: RunningRelay): number {
  return workerds(relay).reduce((sum, { stat }) => {
    const [user = '0', system = '0'] = stat.slice(stat.lastIndexOf(')')).split(' ').slice(12, 14);
    return sum + (Number(user) + Number(system)) * 10;
  }, 0);
}

/** The relay's own: others may run on this machine. */
function workerds(relay: RunningRelay): readonly { readonly status: string; readonly stat: string }[] {
  return processTree(relay.pid())
    .map((pid) => ({ status: read(`/proc/${pid}/status`), stat: read(`/proc/${pid}/stat`) }))
    .filter(({ status }) => /^Name:\s+workerd$/m.test(status));
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // it ended meanwhile
  }
}

function bytesBelow(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  // An object that is put away takes its shared memory with it, perhaps between the list and the look.
  const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return files.reduce((sum, file) => sum + sizeOf(join(file.parentPath, file.name)), 0);
}
