// @vitest-environment node

import { fail, ok } from '@unslouch/shared/lib/result.ts';
import { relayProblem } from '@unslouch/shared/protocol/problem-codes.ts';
import { expect, it, vi } from 'vitest';
import type { SocketListener } from '../../ports/live-socket.ts';
import { type FollowPorts, followRelay } from './follow-relay.ts';

const HELLO = { kind: 'hello', generation: 'AAAAAAAAAAAAAAAAAAAAAA', head: 0 } as const;

it('tells of the greeting and of what grows, and keeps what is no news to itself', async () => {
  const page = openPage();
  await page.connected(1);
  page.socket().onMessage(HELLO);
  page.socket().onMessage({ kind: 'head', head: 1 });
  page.socket().onMessage({ kind: 'problem', problem: relayProblem('malformed') });
  expect(page.news()).toBe(2);
});

it('comes back after a pause of its own each time the socket goes, and lets a sync find out why', async () => {
  const page = openPage();
  for (const time of [1, 2, 3]) {
    await page.connected(time);
    page.socket().onEnd('gone');
  }
  await page.connected(4);
  expect(page.news()).toBe(3);
  expect(page.pauses.map((pause, index) => pause <= 4_000 * 2 ** index)).toEqual([true, true, true]);
});

it('starts again with short pauses once it was greeted', async () => {
  const page = openPage();
  for (const time of [1, 2, 3, 4, 5, 6]) {
    await page.connected(time);
    page.socket().onMessage(HELLO);
    page.socket().onEnd('gone');
  }
  await page.connected(7);
  expect(Math.max(...page.pauses)).toBeLessThanOrEqual(4_000);
});

it('does not come back where it was closed for good', async () => {
  const page = openPage();
  await page.connected(1);
  page.socket().onEnd('forGood');
  await vi.waitFor(() => expect(page.news()).toBe(1));
  expect([page.opened(), page.pauses]).toEqual([1, []]);
});

it('tries no longer than a ticket may be hoped for', async () => {
  const page = openPage({ ticket: 'refused' });
  await vi.waitFor(() => expect(page.news()).toBe(1));
  expect([page.opened(), page.pauses]).toEqual([0, []]);
});

it('closes the socket with the page', async () => {
  const page = openPage();
  await page.connected(1);
  page.stop();
  expect(page.closed()).toBe(1);
  page.socket().onEnd('gone');
  await Promise.resolve();
  expect([page.opened(), page.news(), page.pauses]).toEqual([1, 0, []]);
});

/** A page at a relay that hands out tickets, or refuses them for ever. */
function openPage({ ticket }: { readonly ticket: 'given' | 'refused' } = { ticket: 'given' }) {
  const sockets: SocketListener[] = [];
  const pauses: number[] = [];
  let closed = 0;
  let news = 0;
  const relay = {
    ticket: async () => (ticket === 'given' ? ok({ ticket: 'one use' }) : fail(relayProblem('device-revoked'))),
  };
  const keys = { account: 'account', device: 'laptop' };
  const ports = {
    clock: { now: () => 0 },
    crypto: { randomBytes: () => Uint8Array.of(255) },
    store: { loadMembership: async () => ({ account: 'account', relay: 'https://relay.example.org' }) },
    keys: { load: async () => keys },
    relayAt: () => ({ withToken: () => relay }),
    tokens: { load: async () => 'token' },
    socket: {
      open(_origin: string, _ticket: string, listener: SocketListener) {
        sockets.push(listener);
        return { close: () => closed++ };
      },
    },
    wait: async (milliseconds: number) => void pauses.push(milliseconds),
  } as unknown as FollowPorts;
  const stop = followRelay(ports, () => news++);
  return {
    stop,
    pauses,
    news: () => news,
    closed: () => closed,
    opened: () => sockets.length,
    connected: (times: number) => vi.waitFor(() => expect(sockets).toHaveLength(times)),
    socket() {
      const last = sockets.at(-1);
      if (last === undefined) throw new Error('No socket was opened');
      return last;
    },
  };
}
