// @vitest-environment node
import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { createDeflate } from './deflate.ts';

const { deflate, inflate } = createDeflate();
const text = new TextEncoder().encode('stand up and walk. '.repeat(100));

it('unfolds what it packed, and packs what repeats', async () => {
  const packed = await deflate(text);
  expect(packed.length).toBeLessThan(text.length / 10);
  expect(await inflate(packed, text.length)).toEqual(text);
});

it('packs nothing at all', async () => {
  expect(await inflate(await deflate(new Uint8Array()), 0)).toEqual(new Uint8Array());
});

it('reads raw deflate of another writer', async () => {
  expect(await inflate(new Uint8Array(deflateRawSync(text)), text.length)).toEqual(text);
});

it('refuses what unfolds beyond the limit, what is cut short and what is no deflate', async () => {
  const packed = await deflate(text);
  expect(await inflate(packed, text.length - 1)).toBeNull();
  expect(await inflate(packed.slice(0, -3), text.length)).toBeNull();
  expect(await inflate(new Uint8Array([255, 255, 255, 255]), 100)).toBeNull();
});
