import { expect, it } from 'vitest';
import { WIRE_TARGETS } from './wire-targets.ts';

it.each(['batch', 'pull page', 'segment part', 'chain entry'])(
  'begins with inputs of %s that are good',
  async (name) => {
    const target = WIRE_TARGETS.find((one) => one.name === name);
    if (target?.input !== 'bytes') throw new Error('No such target.');
    const read = (await target.corpus()).map((input) => target.read(input) as { readonly ok: boolean });
    expect(read.length).toBeGreaterThan(0);
    expect(read.filter(({ ok }) => !ok)).toEqual([]);
  },
);
