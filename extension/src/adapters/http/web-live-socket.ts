import { CLOSED_FOR_GOOD, downSchema } from '@unslouch/shared/protocol/down.ts';
import { ENDPOINTS } from '@unslouch/shared/protocol/endpoints.ts';
import { liveProtocols } from '@unslouch/shared/protocol/ticket.ts';
import * as v from 'valibot';
import type { LiveSocket } from '../../ports/live-socket.ts';

const message = v.pipe(v.string(), v.parseJson(), downSchema);

/** The ticket travels in the subprotocol: addresses end up in logs. */
export function createWebLiveSocket(): LiveSocket {
  return {
    open(origin, ticket, { onMessage, onEnd }) {
      const url = new URL(ENDPOINTS.live, origin);
      url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
      const socket = new WebSocket(url, [...liveProtocols(ticket)]);
      socket.addEventListener('message', ({ data }) => {
        const parsed = v.safeParse(message, data);
        if (parsed.success) onMessage(parsed.output);
      });
      socket.addEventListener('close', ({ code }) => onEnd(code === CLOSED_FOR_GOOD ? 'forGood' : 'gone'));
      return { close: () => socket.close() };
    },
  };
}
