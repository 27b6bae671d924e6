import { createRng, pickIndex } from '../../shared/src/lib/rng.ts';
import type { Finding, FuzzTarget, Tally } from './fuzz-target.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateJson } from './mutate-json.ts';
import type { HangWatch } from './watch-for-hang.ts';

/** Of the processor, so that a busy machine finds nothing. No few kilobytes may take longer to read. */
const MOST_MS = 2_000;

/** So many inputs of one target; each depends on the seed and its number alone. Stops at the first three findings. */
export async function fuzz(
  target: FuzzTarget,
  { seed, inputs, watch }: { readonly seed: number; readonly inputs: number; readonly watch?: HangWatch },
): Promise<{ readonly tally: Tally; readonly findings: readonly Finding[] }> {
  const findings: Finding[] = [];
  const make = await makerOf(target, seed);
  const start = performance.now();
  watch?.begin(`${target.name}, seed ${seed}`);
  let slowestMs = 0;
  let number = 0;
  for (; number < inputs && findings.length < 3; number++) {
    watch?.next(number);
    const { input, text } = make(number);
    const before = process.cpuUsage();
    try {
      await target.read(input as never);
    } catch (error) {
      const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      findings.push({ target: target.name, seed, number, what, input: text() });
    }
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1_000;
    slowestMs = Math.max(slowestMs, took);
    if (took > MOST_MS) findings.push({ target: target.name, seed, number, what: `took ${took} ms`, input: text() });
  }
  const seconds = (performance.now() - start) / 1_000;
  return { tally: { target: target.name, inputs: number, seconds, slowestMs }, findings };
}

async function makerOf(target: FuzzTarget, seed: number) {
  const rngOf = (number: number) => createRng(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  if (target.input === 'bytes') {
    const corpus = await target.corpus();
    return (number: number) => {
      const rng = rngOf(number);
      const pick = () => corpus[pickIndex(rng, corpus.length)] ?? new Uint8Array();
      const input: unknown = mutateBytes(rng, pick(), pick());
      return { input, text: () => Buffer.from(input as Uint8Array).toString('base64') };
    };
  }
  const corpus = await target.corpus();
  return (number: number) => {
    const rng = rngOf(number);
    const pick = () => corpus[pickIndex(rng, corpus.length)];
    const input = mutateJson(rng, pick(), pick());
    return { input, text: () => JSON.stringify(input) ?? 'undefined' };
  };
}
