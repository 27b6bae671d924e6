import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createRng, pickIndex } from '../../shared/src/lib/rng.ts';
import type { RunningRelay } from '../kit/relay.ts';
import { createLoadPerson, type LoadPerson } from './load-person.ts';

export interface LoadOptions {
  readonly seed: number;
  readonly accounts: number;
  readonly requests: number;
  /** At the same time. */
  readonly workers: number;
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
  readonly openedPerSecond: number;
  readonly requestsPerSecond: number;
  readonly failures: Readonly<Record<string, number>>;
  readonly latencies: readonly Latencies[];
  readonly sockets: number;
  readonly memoryMegabytes: { readonly before: number; readonly opened: number; readonly after: number };
  readonly diskBytes: number;
  readonly diskBytesAnAccount: number;
}

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
  const before = memoryOf();
  const opening = performance.now();
  const people: LoadPerson[] = [];
  await inParallel(options.workers, options.accounts, async () => {
    people.push(await createLoadPerson(relay.url));
    if (people.length % 250 === 0) say(`${people.length} accounts opened`);
  });
  const openedPerSecond = options.accounts / seconds(opening);
  const opened = memoryOf();

  const times = new Map<string, number[]>();
  const failures: Record<string, number> = {};
  const open: (() => void)[] = [];
  const busy = new Set<LoadPerson>();
  const start = performance.now();
  await inParallel(options.workers, options.requests, async () => {
    const person = people[pickIndex(rng, people.length)] as LoadPerson;
    if (busy.has(person)) return;
    busy.add(person);
    const what = pickWhat(rng());
    const began = performance.now();
    try {
      if (what === 'socket') open.push(await person.socket());
      else await (what === 'ingest' ? person.ingest(1_000 + pickIndex(rng, 9_000)) : person[what]());
      times.set(what, [...(times.get(what) ?? []), performance.now() - began]);
    } catch (error) {
      const name = error instanceof Error ? error.message.slice(0, 60) : String(error);
      failures[name] = (failures[name] ?? 0) + 1;
    }
    busy.delete(person);
  });
  const requestsPerSecond = options.requests / seconds(start);
  const after = memoryOf();
  for (const close of open) close();
  const diskBytes = bytesBelow(join(relay.stateDir, 'v3', 'do'));
  return {
    ...options,
    openedPerSecond,
    requestsPerSecond,
    failures,
    latencies: [...times].map(([what, list]) => latenciesOf(what, list)),
    sockets: open.length,
    memoryMegabytes: { before, opened, after },
    diskBytes,
    diskBytesAnAccount: Math.round(diskBytes / options.accounts),
  };
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

async function inParallel(workers: number, count: number, task: () => Promise<void>): Promise<void> {
  let left = count;
  await Promise.all(
    Array.from({ length: workers }, async () => {
      while (left-- > 0) await task();
    }),
  );
}

function seconds(since: number): number {
  return (performance.now() - since) / 1_000;
}

/** Of every workerd that this process's relay runs. */
function memoryOf(): number {
  const sizes = readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map((pid) => read(`/proc/${pid}/status`))
    .filter((status) => /^Name:\s+workerd$/m.test(status))
    .map((status) => Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0));
  return Math.round(Math.max(0, ...sizes) / 1_024);
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
  return files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
}
