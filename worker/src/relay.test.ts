import { describe, expect, it, vi } from 'vitest';
import {
  addDevice,
  ask,
  bearer,
  listen,
  makeBatch,
  openAccount,
  problemOf,
  pull,
  push,
  send,
} from './relay.test-kit.ts';

describe('one account, two devices', () => {
  it('carries a batch from one to the other', async () => {
    const laptop = await openAccount();
    const desk = await addDevice(laptop);
    const batch = await makeBatch(laptop);
    const response = await send(laptop, batch.bytes);
    expect(response.status).toBe(200);
    const page = await pull(desk);
    expect(await response.json()).toEqual({ generation: page.generation, sequence: 1, head: 1, before: 0 });
    expect(page).toMatchObject({ head: 1, next: 1, more: false, chainLength: 4, keyringVersion: 2, floor: 0 });
    expect(page.items).toMatchObject([{ kind: 'batch', sequence: 1, device: laptop.id }]);
  });

  it('keeps a sealed entry below 300 bytes', async () => {
    const laptop = await openAccount();
    expect((await makeBatch(laptop)).bytes.length).toBe(269);
  });

  it('tells the other device at once, with the batch', async () => {
    const laptop = await openAccount();
    const desk = await addDevice(laptop);
    const { heard } = await listen(desk);
    await push(laptop);
    await vi.waitFor(() => expect(heard.length).toBe(2));
    expect(heard).toMatchObject([
      { kind: 'hello', head: 0 },
      { kind: 'batch', before: 0, sequence: 1, device: laptop.id },
    ]);
  });

  it('says who is where', async () => {
    const laptop = await openAccount();
    await push(laptop);
    const status = await (await ask('/v1/status', { headers: bearer(laptop.token) })).json();
    expect(status).toMatchObject({ head: 1, chainLength: 3, devices: [{ device: laptop.id, sequence: 1, acked: 0 }] });
  });

  it('turns a request without a token away', async () => {
    expect(await problemOf(await ask('/v1/pull?after=.0'))).toEqual({ status: 401, code: 'token-wrong' });
  });
});
