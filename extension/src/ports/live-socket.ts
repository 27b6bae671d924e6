import type { Down } from '@unslouch/shared/protocol/down.ts';

/** Why a socket ended: `gone` may be tried again, `forGood` not (revoked, or the account is erased). */
export type SocketEnd = 'gone' | 'forGood';

export interface SocketListener {
  onMessage(message: Down): void;
  /** Once, also where it never opened. */
  onEnd(end: SocketEnd): void;
}

export interface LiveSocket {
  /** Opens it with a ticket, which works once. What can't be read is left out: all of it is hints. */
  open(origin: string, ticket: string, listener: SocketListener): { close(): void };
}
