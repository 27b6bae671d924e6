import { createWebLiveSocket } from '@unslouch/extension/src/adapters/http/web-live-socket.ts';
import type { LiveSocket } from '@unslouch/extension/src/ports/live-socket.ts';
import { expect, it } from 'vitest';
import { useRelay } from '../scenario/relay.test-kit.ts';
import { createLoadPerson } from './load-person.ts';

const relay = useRelay();

it('asks for another ticket where the relay took none of the first, as the product does, and says so', async () => {
  const person = await createLoadPerson(relay.origin, {
    socket: spendingFirst(createWebLiveSocket()),
    wait: async () => {},
  });
  const socket = await person.socket();
  socket.close();
  expect(socket.refused).toBe(1);
});

/** The first ticket is used up before its owner comes with it. */
function spendingFirst(live: LiveSocket): LiveSocket {
  let spent = false;
  return {
    open(origin, ticket, listener) {
      if (spent) return live.open(origin, ticket, listener);
      spent = true;
      const thief = live.open(origin, ticket, {
        onMessage() {
          thief.close();
          live.open(origin, ticket, listener);
        },
        onEnd() {},
      });
      return thief;
    },
  };
}
