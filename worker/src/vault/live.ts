import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { ClaimRequest } from '@unslouch/shared/protocol/claim.ts';
import { CLOSED_FOR_GOOD, type Down } from '@unslouch/shared/protocol/down.ts';
import { LIMITS } from '@unslouch/shared/protocol/limits.ts';
import { relayProblem } from '@unslouch/shared/protocol/problem-codes.ts';
import { LIVE_PROTOCOL, PING, PONG } from '@unslouch/shared/protocol/ticket.ts';
import { upSchema } from '@unslouch/shared/protocol/up.ts';
import * as v from 'valibot';
import type { Claims } from './claims.ts';

/** What a socket carries through the object's nap. */
interface Attachment {
  readonly device: DeviceId;
  readonly claims: Claims;
}

export type Said =
  | ({ readonly kind: 'claim'; readonly device: DeviceId } & ClaimRequest)
  | { readonly kind: 'nothing' };

/** RFC 6455's registry: the client may reconnect. */
const SERVICE_RESTART = 1012;

/** A longer message than any that we know. */
const MOST_MESSAGE_CHARS = 4_096;

/** The account's open sockets. They hibernate: an idle one costs nothing, and pings are answered without waking the object. */
export function createLive(ctx: DurableObjectState) {
  function send(socket: WebSocket, message: Down): void {
    try {
      socket.send(JSON.stringify(message));
    } catch {
      // It broke between our look and our word; its close event follows, and its device pulls when it is back.
    }
  }

  return {
    open(device: DeviceId, hello: Down, claims: Claims): Response {
      if (ctx.getWebSockets().length >= LIMITS.sockets) {
        return Response.json(relayProblem('too-many-sockets'), { status: 429 });
      }
      ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(PING, PONG));
      const { 0: client, 1: server } = new WebSocketPair();
      ctx.acceptWebSocket(server, [device]);
      server.serializeAttachment({ device, claims } satisfies Attachment);
      send(server, hello);
      const headers = { 'sec-websocket-protocol': LIVE_PROTOCOL };
      return new Response(null, { status: 101, webSocket: client, headers });
    },

    /** To all, or to all but one device, which knows already. */
    tell(message: Down, except?: DeviceId): void {
      for (const socket of ctx.getWebSockets()) {
        if (attachmentOf(socket).device !== except) send(socket, message);
      }
    },

    answer: send,

    read(socket: WebSocket, message: string | ArrayBuffer): Said {
      const up = typeof message === 'string' && message.length <= MOST_MESSAGE_CHARS ? parse(message) : null;
      if (up === null) {
        send(socket, { kind: 'problem', problem: relayProblem('malformed') });
        return { kind: 'nothing' };
      }
      return { kind: 'claim', device: attachmentOf(socket).device, slot: up.slot };
    },

    /** What was decided before the nap; empty where no socket was open to keep it. */
    claims(): Claims {
      const socket = ctx.getWebSockets()[0];
      return socket === undefined ? [] : attachmentOf(socket).claims;
    },

    keepClaims(claims: Claims): void {
      for (const socket of ctx.getWebSockets()) {
        socket.serializeAttachment({ ...attachmentOf(socket), claims } satisfies Attachment);
      }
    },

    close(device: DeviceId): void {
      for (const socket of ctx.getWebSockets(device)) socket.close(CLOSED_FOR_GOOD, 'revoked');
    },

    /** `forGood`: the account is gone; `restart`: come back and look anew. */
    closeAll(why: 'forGood' | 'restart'): void {
      for (const socket of ctx.getWebSockets())
        socket.close(why === 'forGood' ? CLOSED_FOR_GOOD : SERVICE_RESTART, why);
    },

    /** Completes the closing handshake; 1005 and 1006 say how it ended and can't be sent. */
    closed(socket: WebSocket, code: number): void {
      try {
        socket.close(code === 1005 || code === 1006 ? 1000 : code);
      } catch {
        // Already gone.
      }
    },
  };
}

function attachmentOf(socket: WebSocket): Attachment {
  return socket.deserializeAttachment() as Attachment;
}

function parse(message: string): v.InferOutput<typeof upSchema> | null {
  try {
    const parsed = v.safeParse(upSchema, JSON.parse(message));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
