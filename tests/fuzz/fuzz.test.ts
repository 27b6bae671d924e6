import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fuzz } from './fuzz.ts';
import { allTargets, fuzzAll } from './fuzz-all.ts';
import type { FuzzTarget } from './fuzz-target.ts';

const COUNT = Number(process.env['FUZZ_INPUTS'] ?? 2_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);

it(`reads ${COUNT} damaged inputs of every kind without a throw or a wait (seed ${SEED})`, async () => {
  const targets = await allTargets();
  const { inputs, findings } = await fuzzAll(targets, { seed: SEED, count: COUNT });
  expect(findings).toEqual([]);
  expect(inputs).toBeGreaterThanOrEqual(COUNT * 0.95);
}, 600_000);

describe('the fuzzer itself', () => {
  const fragile: FuzzTarget = {
    name: 'fragile',
    input: 'bytes',
    weight: 1,
    corpus: async () => [Uint8Array.of(1, 2, 3, 4)],
    read(input) {
      if (input[0] !== 1) throw new RangeError('not one');
    },
  };

  it('finds a reader that throws, and says which input did it', async () => {
    const { findings } = await fuzz(fragile, { seed: 1, inputs: 1_000 });
    expect(findings).toHaveLength(3);
    expect(findings[0]).toMatchObject({ target: 'fragile', seed: 1, what: 'RangeError: not one' });
    const [first] = findings;
    expect(() => fragile.read(Buffer.from(first?.input ?? '', 'base64') as never)).toThrow('not one');
  });

  it('is ended, by name and number, where a reader never ends', () => {
    const kit = fileURLToPath(new URL('hang.test-kit.ts', import.meta.url));
    const { status, signal, stderr } = spawnSync(process.execPath, [kit], { timeout: 30_000, killSignal: 'SIGINT' });
    expect([status, signal]).toEqual([null, 'SIGKILL']);
    expect(String(stderr)).toContain('HUNG in a reader that never ends, number 7: no answer for 0.4 s');
  });

  it('makes the same inputs of the same seed', async () => {
    const [one, two] = [await fuzz(fragile, { seed: 7, inputs: 500 }), await fuzz(fragile, { seed: 7, inputs: 500 })];
    expect(one.findings).toEqual(two.findings);
  });
});
