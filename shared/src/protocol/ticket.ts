import * as v from 'valibot';

/**
 * The answer to `POST /v1/tickets`: opens one socket once, within 30 seconds, and while the vault that gave it is awake, which is
 * ten seconds where nothing else keeps it up: whoever comes later asks for another. It travels in the subprotocol, never in the
 * URL, which ends up in logs.
 */
export const ticketAnswerSchema = v.object({ ticket: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,200}$/)) });
export type TicketAnswer = v.InferOutput<typeof ticketAnswerSchema>;

export const LIVE_PROTOCOL = 'unslouch.1';

/** `new WebSocket(url, liveProtocols(ticket))`; the relay picks `LIVE_PROTOCOL`. */
export function liveProtocols(ticket: string): readonly [string, string] {
  return [LIVE_PROTOCOL, `ticket.${ticket}`];
}

/** The ticket in a `Sec-WebSocket-Protocol` header, or null. */
export function ticketOf(header: string | null): string | null {
  const offered = (header ?? '').split(',').map((part) => part.trim());
  if (!offered.includes(LIVE_PROTOCOL)) return null;
  return offered.find((part) => part.startsWith('ticket.'))?.slice('ticket.'.length) ?? null;
}

/** Sent as plain text, answered `pong` without waking the object. */
export const PING = 'ping';
export const PONG = 'pong';
