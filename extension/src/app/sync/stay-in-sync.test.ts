// @vitest-environment node

import { ok } from '@unslouch/shared/lib/result.ts';
import { expect, it, vi } from 'vitest';
import type { SocketListener } from '../../ports/live-socket.ts';
import type { FollowPorts } from './follow-relay.ts';
import { stayInSync } from './stay-in-sync.ts';

const GENERATION = 'AAAAAAAAAAAAAAAAAAAAAA';

it('takes up none of what it heard while another context synced, and was brought meanwhile', async () => {
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const sockets: SocketListener[] = [];
  let [locked, after, synced] = [0, 0, 0];
  const ports = {
    store: {
      loadMembership: async () => ({ account: 'account', relay: 'https://relay.example.org' }),
      loadStatus: async () => ({ waiting: 0, retryAt: null }),
      loadCursor: async () => ({ generation: GENERATION, after }),
    },
    clock: { now: () => 0 },
    keys: { load: async () => ({ account: 'account', device: 'laptop' }) },
    relayAt: () => ({ withToken: () => ({ ticket: async () => ok({ ticket: 'one use' }) }) }),
    tokens: { load: async () => 'token' },
    // Another context has it; what is asked for behind it is done.
    lock: {
      async runAlone() {
        locked++;
        await gate;
        return true;
      },
    },
    socket: { open: (_origin: string, _ticket: string, listener: SocketListener) => void sockets.push(listener) },
  } as unknown as FollowPorts;
  stayInSync(ports, {
    onSynced: () => synced++,
    onFailure: (failure) => {
      throw failure;
    },
  });
  const socket = await vi.waitUntil(() => sockets[0]);
  socket.onMessage({ kind: 'hello', generation: GENERATION, head: 0 });
  for (let sequence = 1; sequence <= 50; sequence++) {
    socket.onMessage({ kind: 'batch', before: sequence - 1, sequence, device: 'desk' as never, batch: '' });
    if (sequence === 1) await vi.waitUntil(() => locked === 1);
  }
  after = 50;
  open();
  await vi.waitUntil(() => synced >= 3);
  await new Promise((resolve) => setImmediate(resolve));
  expect([locked, synced]).toEqual([1, 3]);
});
