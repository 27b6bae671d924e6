import { CLOSED_FOR_GOOD, downSchema } from '@unslouch/shared/protocol/down.ts';
import { ENDPOINTS } from '@unslouch/shared/protocol/endpoints.ts';
import { liveProtocols, PING } from '@unslouch/shared/protocol/ticket.ts';
import * as v from 'valibot';
import type { LiveSocket, SocketEnd } from '../../ports/live-socket.ts';

const message = v.pipe(v.string(), v.parseJson(), downSchema);

/** A connection that died unheard, by sleep or a changed network, would close by itself only minutes later. Taste. */
const PING_EVERY_MS = 30_000;

/** The ticket travels in the subprotocol: addresses end up in logs. */
export function createWebLiveSocket(): LiveSocket {
  return {
    open(origin, ticket, { onMessage, onEnd }) {
      const url = new URL(ENDPOINTS.live, origin);
      url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
      const socket = new WebSocket(url, [...liveProtocols(ticket)]);
      let heard = true;
      let ended = false;
      const timer = setInterval(() => {
        if (!heard) return end('gone');
        heard = false;
        if (socket.readyState === WebSocket.OPEN) socket.send(PING);
      }, PING_EVERY_MS);

      function end(how: SocketEnd): void {
        clearInterval(timer);
        socket.close();
        if (ended) return;
        ended = true;
        onEnd(how);
      }

      socket.addEventListener('message', ({ data }) => {
        heard = true;
        const parsed = v.safeParse(message, data);
        if (parsed.success && !ended) onMessage(parsed.output);
      });
      socket.addEventListener('close', ({ code }) => end(code === CLOSED_FOR_GOOD ? 'forGood' : 'gone'));
      return { close: () => end('gone') };
    },
  };
}
