// @vitest-environment node

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createWebLiveSocket } from './web-live-socket.ts';

let sockets: FakeWebSocket[] = [];

class FakeWebSocket extends EventTarget {
  static readonly OPEN = 1;
  readonly readyState = 1;
  readonly sent: string[] = [];
  readonly url: string;
  readonly protocols: readonly string[];
  closed = 0;
  constructor(url: URL, protocols: readonly string[]) {
    super();
    this.url = String(url);
    this.protocols = protocols;
    sockets.push(this);
  }
  send(text: string): void {
    this.sent.push(text);
  }
  close(): void {
    this.closed++;
  }
  hear(data: string): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }
  end(code: number): void {
    this.dispatchEvent(Object.assign(new Event('close'), { code }));
  }
}

beforeEach(() => {
  sockets = [];
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', FakeWebSocket);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('carries the ticket in the subprotocol, never in the address', () => {
  const { socket } = open();
  expect([socket.url, socket.protocols]).toEqual(['wss://relay.example.org/v1/live', ['unslouch.1', 'ticket.secret']]);
});

it('hands on what it can read, and leaves out the rest', () => {
  const { socket, messages } = open();
  for (const text of ['pong', '{', '{"kind":"future"}', '{"kind":"head","head":3}']) socket.hear(text);
  expect(messages).toEqual([{ kind: 'head', head: 3 }]);
});

it('stays while pings are answered, and ends once where one is not', () => {
  const { socket, ends } = open();
  vi.advanceTimersByTime(30_000);
  socket.hear('pong');
  vi.advanceTimersByTime(30_000);
  expect([socket.sent, ends]).toEqual([['ping', 'ping'], []]);
  vi.advanceTimersByTime(30_000);
  socket.end(1006);
  expect([socket.closed > 0, ends]).toEqual([true, ['gone']]);
});

it('knows the code that says not to come back', () => {
  const { socket, ends } = open();
  socket.end(4_001);
  expect(ends).toEqual(['forGood']);
});

it('leaves no timer behind when it is closed', () => {
  const { live, ends } = open();
  live.close();
  expect([vi.getTimerCount(), ends]).toEqual([0, ['gone']]);
});

function open() {
  const messages: unknown[] = [];
  const ends: string[] = [];
  const live = createWebLiveSocket().open('https://relay.example.org', 'secret', {
    onMessage: (message) => messages.push(message),
    onEnd: (end) => ends.push(end),
  });
  const socket = sockets[0];
  if (socket === undefined) throw new Error('No socket was opened');
  return { live, socket, messages, ends };
}
