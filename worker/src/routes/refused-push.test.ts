import { runInDurableObject } from 'cloudflare:test';
import { LIMITS } from '@unslouch/shared/protocol/limits.ts';
import type { SourceList } from '@unslouch/shared/protocol/sources.ts';
import { describe, expect, it } from 'vitest';
import { ask, bearer, openAccount, type TestDevice } from '../relay.test-kit.ts';
import { addPhone, bucket, type Phone, payloadOf, post, setToken } from './ingest.test-kit.ts';

const good = payloadOf(bucket(9, 1));

const postText = (phone: Phone, body: string) =>
  ask(phone.path, { method: 'POST', headers: bearer(phone.token), body });

async function refusedOf(device: TestDevice): Promise<string | null> {
  const list = await (await ask('/v1/sources', { headers: bearer(device.token) })).json<SourceList>();
  const [source] = list.sources;
  expect((source?.refused?.at ?? 0) % 3_600_000).toBe(0);
  return source?.refused?.code ?? null;
}

describe('a push that is turned away', () => {
  it.each([
    ['with a wrong token', (phone: Phone) => post(phone, good, 'wrong'), 'ingest-token-wrong'],
    ['larger than a megabyte', (phone: Phone) => postText(phone, ' '.repeat(LIMITS.ingestBytes + 1)), 'too-large'],
    [
      'both',
      (phone: Phone) => postText({ ...phone, token: 'wrong' }, ' '.repeat(LIMITS.ingestBytes + 1)),
      'ingest-token-wrong',
    ],
    ['not JSON', (phone: Phone) => postText(phone, '{"steps":'), 'malformed'],
    ['of no known shape', (phone: Phone) => postText(phone, '{"hello":"world"}'), 'payload-unknown'],
  ])('being %s, is told to the devices until the next one is taken', async (_, push, code) => {
    const laptop = await openAccount();
    const phone = await addPhone(laptop);
    expect(await refusedOf(laptop)).toBe(null);
    await push(phone);
    expect(await refusedOf(laptop)).toBe(code);
    await post(phone, good);
    expect(await refusedOf(laptop)).toBe(null);
  });

  it('is forgotten with a new token', async () => {
    const laptop = await openAccount();
    const phone = await addPhone(laptop);
    await post(phone, good, 'wrong');
    await setToken(laptop, phone.source, 'fresh');
    expect(await refusedOf(laptop)).toBe(null);
  });

  it('costs one row an hour, however many there are', async () => {
    const laptop = await openAccount();
    const phone = await addPhone(laptop);
    const written = () => runInDurableObject(laptop.account.vault, ({ store }) => store.spent.rowsWritten);
    const before = await written();
    for (const token of ['wrong', 'wronger', phone.token]) await post(phone, { hello: 'world' }, token);
    expect((await written()) - before).toBe(1);
    expect(await refusedOf(laptop)).toBe('ingest-token-wrong');
  });
});
