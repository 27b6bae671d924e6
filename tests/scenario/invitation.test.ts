import { createAccount } from '@unslouch/extension/src/app/create-account.ts';
import { expect, it, vi } from 'vitest';
import { createDevice } from './device.test-kit.ts';
import { useRelay } from './relay.test-kit.ts';

const relay = useRelay({ REGISTRATION: 'invite', INVITE_CODE: 'come in' });

vi.setConfig({ testTimeout: 60_000 });

it('opens an account with the code that the relay wants, and leaves nothing behind without it', async () => {
  const laptop = createDevice('laptop', relay.origin);
  const glass = await laptop.drink();
  for (const invite of [null, '', 'come', 'x'.repeat(100)]) {
    expect(await createAccount(laptop.ports, relay.origin, invite)).toMatchObject({
      ok: false,
      problem: { code: 'invite-wrong' },
    });
    expect(await laptop.sync()).toBe('no account');
  }
  const words = await laptop.createAccount('come in');
  expect(await laptop.sync()).toBe('synced');

  // Whoever has the words needs no invitation.
  const desk = createDevice('desk', relay.origin);
  expect(await desk.join(words)).toEqual({ ok: true, value: null });
  expect(await desk.sync()).toBe('synced');
  expect(await desk.facts()).toEqual([glass]);
});

it('sends and fetches nothing while the browser has no yes to it, and goes on after one', async () => {
  const laptop = createDevice('laptop', relay.origin);
  await laptop.createAccount('come in');
  expect(await laptop.sync()).toBe('synced');
  const glass = await laptop.drink();
  laptop.consent(false);
  laptop.network.unplug(); // a single request would be another problem
  expect(await laptop.sync()).toBe('failed');
  expect(await laptop.problem()).toEqual({ code: 'consent-missing', permanent: true });
  expect([await laptop.facts(), await laptop.waiting()]).toEqual([[glass], 1]);
  laptop.consent(true);
  laptop.network.plug();
  expect(await laptop.sync()).toBe('synced');
  expect([await laptop.problem(), await laptop.waiting()]).toEqual([null, 0]);
});

it('says that the yes was taken back while it was sending, where nobody could ask anew', async () => {
  const laptop = createDevice('laptop', relay.origin);
  await laptop.createAccount('come in');
  expect(await laptop.sync()).toBe('synced');
  await laptop.drink();
  laptop.consent('once');
  expect(await laptop.sync()).toBe('failed');
  expect(await laptop.problem()).toEqual({ code: 'consent-missing', permanent: true });
  laptop.consent(true);
  expect(await laptop.sync()).toBe('synced');
  expect([await laptop.problem(), await laptop.waiting()]).toEqual([null, 0]);
});
