import { abortAllDurableObjects, evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { days } from '@unslouch/shared/domain/time/instant.ts';
import { toBase64Url } from '@unslouch/shared/lib/bytes.ts';
import { LIMITS } from '@unslouch/shared/protocol/limits.ts';
import { describe, expect, it, vi } from 'vitest';
import {
  addDevice,
  append,
  ask,
  askJson,
  bearer,
  epochOf,
  makeBatch,
  makePart,
  openAccount,
  problemOf,
  pull,
  push,
  sealedKey,
  send,
  sendPart,
  type TestDevice,
  tokenOf,
} from '../relay.test-kit.ts';
import { ROW_COSTS } from '../vault/row-costs.test-kit.ts';
import { createStore } from '../vault/store/store.ts';
import { sweep } from '../vault/sweep.ts';

function rowsOf(device: TestDevice): Promise<number> {
  return runInDurableObject(device.account.vault, (vault) => vault.store.countRows());
}

function bound(target: object, name: string | symbol): unknown {
  const value: unknown = Reflect.get(target, name);
  return typeof value === 'function' ? value.bind(target) : value;
}

function callerOf({ account, id, sign }: TestDevice) {
  return { account: account.id, device: id, key: toBase64Url(sign.publicKey) };
}

describe('a push', () => {
  it('whose answer was lost gets the original answer, also after the object was put away', async () => {
    const laptop = await openAccount();
    const desk = await addDevice(laptop);
    const batch = await makeBatch(laptop);
    const first = await (await send(laptop, batch.bytes)).json();
    await push(desk);
    await evictDurableObject(laptop.account.vault);
    const rows = await rowsOf(laptop);
    expect(await (await send(laptop, batch.bytes)).json()).toEqual({ ...(first as object), head: 2 });
    expect(await rowsOf(laptop)).toBe(rows);
  });

  it('that was answered is there after the object was killed', async () => {
    const laptop = await openAccount();
    await push(laptop);
    await push(laptop);
    await abortAllDurableObjects();
    expect((await pull(laptop)).items.map((item) => item.sequence)).toEqual([1, 2]);
  });

  it('that broke off between two writes has written nothing', async () => {
    const laptop = await openAccount();
    // Large enough for a row of its own.
    const batch = await makeBatch(laptop, { body: new Uint8Array(20_000) });
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    await runInDurableObject(laptop.account.vault, (vault) => {
      const addChunk = vault.store.addChunk;
      vault.store.addChunk = () => {
        vault.store.addChunk = addChunk;
        throw new Error('the machine stumbles');
      };
    });
    expect(await problemOf(await send(laptop, batch.bytes))).toEqual({ status: 500, code: 'relay-broken' });
    expect(log.mock.calls.map(([line]) => JSON.parse(line))).toMatchObject([
      { event: 'crash', place: 'push', error: 'Error' },
    ]);
    log.mockRestore();
    expect(await pull(laptop)).toMatchObject({ head: 0, items: [] });
    expect(await (await send(laptop, batch.bytes)).json()).toMatchObject({ sequence: 1, before: 0 });
  });

  it('D1, D5, D9: leaves nothing and answers as ever wherever the store fails it, and goes through when it is sent again', async () => {
    const laptop = await openAccount();
    const batch = await makeBatch(laptop, { body: new Uint8Array(20_000) });
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    let failures = 0;
    for (let at = 0; ; at++) {
      // The at-th statement throws, as the platform does at the end of a plan's quota or when the object is put away.
      const failed = await runInDurableObject(laptop.account.vault, async (vault, { storage }) => {
        const { sql } = storage;
        const exec = sql.exec.bind(sql);
        let statements = 0;
        let failed = false;
        const proxy = new Proxy(sql, {
          get: (target, name) =>
            name === 'exec'
              ? (...statement: Parameters<typeof exec>) => {
                  if (statements++ !== at) return exec(...statement);
                  failed = true;
                  throw new Error('Exceeded allowed rows written');
                }
              : Reflect.get(target, name),
        });
        const failing = createStore(
          new Proxy(storage, {
            get: (target, name) => (name === 'sql' ? proxy : bound(target, name)),
          }),
        );
        const whole = { ...vault.store };
        Object.assign(vault.store, failing);
        const outcome = await vault.push(callerOf(laptop), batch.bytes, toBase64Url(batch.hash), null);
        Object.assign(vault.store, whole);
        if (failed) expect(outcome).toMatchObject({ ok: false, problem: { code: 'relay-broken' } });
        return failed;
      });
      if (!failed) break;
      failures += 1;
      expect(await pull(laptop)).toMatchObject({ head: 0, items: [] });
    }
    log.mockRestore();
    expect(failures).toBe(3);
    expect(await (await send(laptop, batch.bytes)).json()).toMatchObject({ sequence: 1, before: 0 });
    expect((await pull(laptop)).items).toHaveLength(1);
  });

  it('of the same sequence with other content is an equivocation', async () => {
    const laptop = await openAccount();
    const twin = { ...laptop };
    await push(laptop);
    const forked = await send(twin, (await makeBatch(twin)).bytes);
    expect(await problemOf(forked)).toEqual({ status: 409, code: 'equivocation', params: { head: 1 } });
  });

  it('of another past is an equivocation', async () => {
    const laptop = await openAccount();
    await push(laptop);
    const batch = await makeBatch(laptop, { previous: new Uint8Array(32).fill(7) });
    expect(await problemOf(await send(laptop, batch.bytes))).toMatchObject({ code: 'equivocation' });
  });

  it('that leaves something out hears what is expected', async () => {
    const laptop = await openAccount();
    await push(laptop);
    const batch = await makeBatch(laptop, { from: 3, to: 3 });
    expect(await problemOf(await send(laptop, batch.bytes))).toEqual({
      status: 409,
      code: 'sequence-gap',
      params: { expected: 2 },
    });
  });

  it('may carry a range', async () => {
    const laptop = await openAccount();
    await push(laptop, { from: 1, to: 40 });
    expect(await push(laptop)).toMatchObject({ sequence: 2 });
    expect(laptop.sequence).toBe(41);
  });

  it('must be signed by the device whose token it comes with', async () => {
    const laptop = await openAccount();
    const desk = await addDevice(laptop);
    const batch = await makeBatch(laptop);
    expect(await problemOf(await send(desk, batch.bytes))).toEqual({ status: 403, code: 'signature-wrong' });
    const flipped = batch.bytes.slice();
    flipped[200] = (flipped[200] ?? 0) ^ 1;
    expect(await problemOf(await send(laptop, flipped))).toEqual({ status: 403, code: 'signature-wrong' });
    expect((await pull(laptop)).head).toBe(0);
  });

  it('of an older epoch is welcome, of one that the chain does not know isn’t', async () => {
    const laptop = await openAccount();
    await append(laptop, [epochOf(laptop.account, 2)], [sealedKey(2, laptop.id), sealedKey(2, 'recovery')]);
    expect(await push(laptop, { epoch: 1 })).toMatchObject({ sequence: 1 });
    expect(await push(laptop, { epoch: 2 })).toMatchObject({ sequence: 2 });
    await expect(push(laptop, { epoch: 3 })).rejects.toThrow('epoch-unknown');
  });

  it.each([
    ['empty', new Uint8Array(0), { status: 400, code: 'unknown-version' }],
    ['of a newer version', new Uint8Array(300).fill(9), { status: 400, code: 'unknown-version' }],
    ['cut off', new Uint8Array(120).fill(1), { status: 400, code: 'malformed' }],
    [
      'too large',
      new Uint8Array(LIMITS.batchBytes + 1),
      { status: 413, code: 'too-large', params: { limit: LIMITS.batchBytes } },
    ],
  ])('that is %s gets a typed problem', async (_, bytes, problem) => {
    const laptop = await openAccount();
    expect(await problemOf(await send(laptop, bytes))).toEqual(problem);
  });

  it('of a revoked device is refused, whatever its token says', async () => {
    const laptop = await openAccount();
    const desk = await addDevice(laptop);
    await push(desk);
    await append(laptop, [{ kind: 'revokeDevice', device: desk.id }]);
    await expect(push(desk)).rejects.toThrow('device-revoked');
    await expect(pull(desk)).rejects.toThrow('not a page');
    await expect(tokenOf(desk)).resolves.toBe(undefined);
  });

  it('beyond the account’s bytes is refused with a time to come back', async () => {
    const laptop = await openAccount();
    await runInDurableObject(laptop.account.vault, (vault) => {
      const state = vault.store.load();
      if (state !== null) vault.store.save({ ...state, bytes: LIMITS.accountBytes - 100 });
    });
    const answer = await send(laptop, (await makeBatch(laptop)).bytes);
    expect(answer.headers.get('retry-after')).toBe('86400');
    expect(await problemOf(answer)).toMatchObject({ status: 507, code: 'account-full' });
  });
});

describe('a pull', () => {
  it('gives every item once, whatever the page size', async () => {
    const laptop = await openAccount();
    for (let i = 0; i < 11; i++) await push(laptop, { body: new Uint8Array(60_000).fill(i) });
    const seen: number[] = [];
    let cursor = '.0';
    for (let more = true; more; ) {
      const page = await pull(laptop, cursor);
      expect(page.items.length).toBeLessThanOrEqual(4);
      seen.push(...page.items.map((item) => item.sequence));
      cursor = `${page.generation}.${page.next}`;
      more = page.more;
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('of another generation, or from beyond the head, is told so', async () => {
    const laptop = await openAccount();
    await push(laptop);
    const { generation } = await pull(laptop);
    for (const cursor of [`${'x'.repeat(22)}.0`, `${generation}.2`]) {
      const answer = await ask(`/v1/pull?after=${cursor}`, { headers: bearer(laptop.token) });
      expect(await problemOf(answer)).toEqual({ status: 410, code: 'generation-changed', params: { generation } });
    }
    const renewed = await laptop.account.vault.renewGeneration();
    const answer = await ask(`/v1/pull?after=${generation}.1`, { headers: bearer(laptop.token) });
    expect(renewed.ok && (await problemOf(answer)).params).toEqual({ generation: renewed.ok && renewed.value });
  });

  it('of a cursor that is none gets a typed problem', async () => {
    const laptop = await openAccount();
    for (const cursor of ['', '1', 'x.1', '.-1', `${'x'.repeat(22)}.1e3`]) {
      const answer = await ask(`/v1/pull?after=${cursor}`, { headers: bearer(laptop.token) });
      expect(await problemOf(answer)).toEqual({ status: 400, code: 'malformed', params: { at: 'cursor' } });
    }
  });
});

describe('what it costs', () => {
  async function spentBy(device: TestDevice, work: () => Promise<unknown>) {
    const read = () => runInDurableObject(device.account.vault, (vault) => ({ ...vault.store.spent }));
    const before = await read();
    await work();
    const after = await read();
    return { read: after.rowsRead - before.rowsRead, written: after.rowsWritten - before.rowsWritten };
  }

  it('an idle pull reads one row and writes none', async () => {
    const laptop = await openAccount();
    await push(laptop);
    const { generation, next } = await pull(laptop);
    expect(await spentBy(laptop, () => pull(laptop, `${generation}.${next}`))).toEqual(ROW_COSTS.idlePull);
  });

  it('a push writes the account’s row, and its batch in it', async () => {
    const laptop = await openAccount();
    await push(laptop);
    expect(await spentBy(laptop, () => push(laptop, {}, '?acked=1'))).toEqual(ROW_COSTS.push);
  });

  it('a repeat writes nothing', async () => {
    const laptop = await openAccount();
    const { bytes } = await makeBatch(laptop);
    await send(laptop, bytes);
    expect(await spentBy(laptop, () => send(laptop, bytes))).toEqual(ROW_COSTS.repeat);
  });

  it('a seal writes its part, the month’s row, the account’s and nothing else', async () => {
    const laptop = await openAccount();
    const part = await makePart(laptop);
    expect((await spentBy(laptop, () => sendPart(laptop, part))).written).toBe(ROW_COSTS.seal.written);
  });

  it('a hundred pushes cost little more than a hundred rows, their later deletion included', async () => {
    const laptop = await openAccount();
    const spent = await spentBy(laptop, async () => {
      for (let i = 0; i < 100; i++) await push(laptop);
      await sendPart(laptop, await makePart(laptop));
      await runInDurableObject(laptop.account.vault, ({ store }) => sweep(store, Date.now() + days(31)));
    });
    // One row for 61 of them, and its deletion; three for a whole month's seal and one for its sweep.
    expect(spent.written).toBe(100 * ROW_COSTS.push.written + ROW_COSTS.chunk.written + ROW_COSTS.seal.written + 1);
    expect(await pull(laptop)).toMatchObject({ floor: 100, items: [{ kind: 'segment' }] });
  });

  it('a pull of ten batches reads the account’s row', async () => {
    const laptop = await openAccount();
    for (let i = 0; i < 10; i++) await push(laptop);
    expect(await spentBy(laptop, () => pull(laptop))).toEqual(ROW_COSTS.pullOfTen);
  });
});

describe('an acknowledgement', () => {
  it('never goes back or beyond the head', async () => {
    const laptop = await openAccount();
    await push(laptop);
    const { generation } = await pull(laptop);
    const ack = async (after: number) =>
      (await askJson('POST', '/v1/acks', { generation, after, slots: [] }, laptop.token)).json();
    expect([await ack(1), await ack(0), await ack(99)]).toEqual([
      { after: 1, slots: 0 },
      { after: 1, slots: 0 },
      { after: 1, slots: 0 },
    ]);
  });

  it('of another generation counts for nothing', async () => {
    const laptop = await openAccount();
    const body = { generation: toBase64Url(new Uint8Array(16)), after: 0, slots: [] };
    expect(await problemOf(await askJson('POST', '/v1/acks', body, laptop.token))).toMatchObject({
      code: 'generation-changed',
    });
  });
});
