import { expect, it } from 'vitest';
import { measureSizes } from '../domain/sync/figures.test-kit.ts';
import { createWebCrypto } from './web-crypto.ts';
import { createWebDeflate } from './web-deflate.ts';

it('carries ten years in the bytes that the design allows', async () => {
  const crypto = createWebCrypto(globalThis.crypto);
  const ports = { crypto, deflate: createWebDeflate(globalThis) };
  const figures = await measureSizes(ports, await crypto.importSecret(new Uint8Array(32)));
  expect(figures.records).toBe(152_180);
  expect(figures.bootstrapBytes / figures.records).toBeLessThanOrEqual(5);
  expect(figures.entryBytes).toBeLessThanOrEqual(300);
  expect(figures.thirtyDaysBytes).toBeLessThanOrEqual(10_240);
}, 60_000);
