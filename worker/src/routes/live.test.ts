import { evictDurableObject } from 'cloudflare:test';
import { LIMITS } from '@unslouch/shared/protocol/limits.ts';
import { describe, expect, it, vi } from 'vitest';
import {
  addDevice,
  ask,
  askJson,
  bearer,
  connect,
  listen,
  openAccount,
  problemOf,
  push,
  type TestDevice,
} from '../relay.test-kit.ts';

async function ticketFor(device: TestDevice): Promise<string> {
  const answer = await ask('/v1/tickets', { method: 'POST', headers: bearer(device.token) });
  return (await answer.json<{ ticket: string }>()).ticket;
}

async function claim(device: TestDevice, slot: string) {
  return (await askJson('POST', '/v1/claims', { slot }, device.token)).json();
}

describe('the live socket', () => {
  it('opens once for a ticket', async () => {
    const laptop = await openAccount();
    const ticket = await ticketFor(laptop);
    const first = await connect(ticket);
    expect([first.status, first.headers.get('sec-websocket-protocol')]).toEqual([101, 'unslouch.1']);
    first.webSocket?.accept();
    expect(await problemOf(await connect(ticket))).toEqual({ status: 401, code: 'ticket-wrong' });
  });

  it.each(['', 'AAAA'])('stays shut for %j', async (ticket) => {
    expect(await problemOf(await connect(ticket))).toEqual({ status: 401, code: 'ticket-wrong' });
  });

  it('stays shut for a bearer token', async () => {
    const laptop = await openAccount();
    expect(await problemOf(await connect(laptop.token))).toEqual({ status: 401, code: 'ticket-wrong' });
  });

  it('still hears after the object was put away', async () => {
    const laptop = await openAccount();
    const desk = await addDevice(laptop);
    const { heard } = await listen(desk);
    await evictDurableObject(laptop.account.vault, { webSockets: 'hibernate' });
    await push(laptop);
    await vi.waitFor(() => expect(heard.at(-1)).toMatchObject({ kind: 'batch', sequence: 1 }));
  });

  it('hears of a large batch only that it is there', async () => {
    const laptop = await openAccount();
    const desk = await addDevice(laptop);
    const { heard } = await listen(desk);
    await push(laptop, { body: new Uint8Array(LIMITS.liveInlineBytes) });
    await vi.waitFor(() => expect(heard.at(-1)).toEqual({ kind: 'head', head: 1 }));
  });

  it('says nothing to the sender, and nothing of a repeat', async () => {
    const laptop = await openAccount();
    const { heard, socket } = await listen(laptop);
    await push(laptop);
    socket.send('ping');
    await vi.waitFor(() => expect(heard.length).toBe(2));
    expect(heard).toEqual([expect.objectContaining({ kind: 'hello' }), 'pong']);
  });

  it('answers nonsense with a problem and stays open', async () => {
    const laptop = await openAccount();
    const { heard, socket } = await listen(laptop);
    for (const nonsense of ['{', '{"kind":"dance"}', '[]', `"${'x'.repeat(5_000)}"`]) socket.send(nonsense);
    socket.send(new Uint8Array([1, 2, 3]));
    socket.send(JSON.stringify({ kind: 'claim', slot: '1:a' }));
    await vi.waitFor(() => expect(heard.length).toBe(7));
    const problem = { kind: 'problem', problem: { code: 'malformed', permanent: true } };
    expect(heard.slice(1)).toEqual([
      ...Array.from({ length: 5 }, () => problem),
      { kind: 'claim', slot: '1:a', answer: 'granted', device: laptop.id },
    ]);
  });

  it('D8: opens no more than sixty-four of one account, whose cursors may be as old as they like', {
    timeout: 60_000,
  }, async () => {
    const laptop = await openAccount();
    const first = await listen(laptop);
    for (let more = 1; more < LIMITS.sockets; more++) await listen(laptop);
    const refused = await connect(await ticketFor(laptop));
    expect(refused.webSocket).toBeNull();
    expect(await problemOf(refused)).toMatchObject({ status: 429, code: 'too-many-sockets' });
    const desk = await addDevice(laptop);
    await push(desk);
    await vi.waitFor(() => expect(first.heard.at(-1)).toMatchObject({ kind: 'batch', sequence: 1 }));
  });
});

describe('a claim', () => {
  it('goes to the first who asks, also when asked again', async () => {
    const laptop = await openAccount();
    const desk = await addDevice(laptop);
    const answers = [
      await claim(laptop, '7:x'),
      await claim(desk, '7:x'),
      await claim(laptop, '7:x'),
      await claim(desk, '8:x'),
    ];
    expect(answers).toEqual([
      { slot: '7:x', answer: 'granted', device: laptop.id },
      { slot: '7:x', answer: 'taken', device: laptop.id },
      { slot: '7:x', answer: 'granted', device: laptop.id },
      { slot: '8:x', answer: 'granted', device: desk.id },
    ]);
  });

  it('outlives the object’s nap where a socket is open, and is never stored', async () => {
    const laptop = await openAccount();
    const desk = await addDevice(laptop);
    await listen(desk);
    await claim(laptop, '7:x');
    await evictDurableObject(laptop.account.vault, { webSockets: 'hibernate' });
    expect(await claim(desk, '7:x')).toEqual({ slot: '7:x', answer: 'taken', device: laptop.id });
  });
});
