import { expect, it } from 'vitest';
import { createDevice, createPair } from './device.test-kit.ts';
import { useRelay } from './relay.test-kit.ts';

const relay = useRelay();

it('shows on one device what was done on the other', async () => {
  const { laptop, desk } = await createPair(relay.origin);
  const glass = await laptop.drink();
  expect(await laptop.sync()).toBe('synced');
  expect(await desk.sync()).toBe('synced');
  expect(await desk.facts()).toEqual([glass]);
  expect(await laptop.waiting()).toBe(0);
});

it('brings along what was done before sync was switched on', async () => {
  const [laptop, desk] = [createDevice('laptop', relay.origin), createDevice('desk', relay.origin)];
  const [here, there] = [await laptop.drink(1), await desk.drink(2)];
  const words = await laptop.createAccount();
  expect(await desk.join(words)).toEqual({ ok: true, value: null });
  await laptop.sync();
  await desk.sync();
  await laptop.sync();
  expect(new Set(await laptop.facts())).toEqual(new Set([here, there]));
  expect(await laptop.facts()).toEqual(await desk.facts());
});
