import { runInDurableObject } from 'cloudflare:test';
import { toBase64Url } from '@unslouch/shared/lib/bytes.ts';
import { toUtf8 } from '@unslouch/shared/lib/utf8.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ask, askJson, bearer, openAccount, type TestDevice, testCrypto } from './relay.test-kit.ts';

const CANARY = 'canary-in-the-coal-mine';
/** Many, yet a number that is believed: what is skipped is nowhere anyway. */
const STEPS = 287_654;
/** As records write numbers, seven bits a byte. */
const STEPS_AS_SYNCED = String.fromCharCode(0xa6, 0xc7, 0x11);

/** Every row of every table, as text; blobs by their bytes, so that plain text inside them shows. */
function everythingStored(device: TestDevice): Promise<string> {
  return runInDurableObject(device.account.vault, (_, { storage }) => {
    const tables = storage.sql.exec(`SELECT name FROM sqlite_master WHERE type = 'table'`).toArray();
    const names = tables.map((row) => String(row['name'])).filter((name) => !name.startsWith('_cf'));
    const rows = names.flatMap((name) => storage.sql.exec(`SELECT * FROM ${name}`).toArray());
    const text = (value: unknown) =>
      value instanceof ArrayBuffer ? String.fromCharCode(...new Uint8Array(value)) : String(value);
    return rows.map((row) => Object.values(row).map(text).join(' ')).join('\n');
  });
}

describe('what a person says', () => {
  const said: string[] = [];
  const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation((...words) => void said.push(words.map(String).join(' '))),
  );

  afterEach(() => {
    said.length = 0;
    for (const spy of spies) spy.mockClear();
  });

  it('is in no row, log line or answer after a push from the phone', async () => {
    const laptop = await openAccount();
    const source = toBase64Url(testCrypto.randomBytes(16));
    const token = `${CANARY}-token`;
    const tokenHash = toBase64Url(await testCrypto.sha256(toUtf8(token)));
    await askJson('PUT', `/v1/sources/${source}`, { tokenHash, note: CANARY }, laptop.token);
    const metadata = { data_origin: CANARY, device: { model: CANARY, manufacturer: CANARY } };
    const times = { start_time: '2026-10-25T09:00:00Z', end_time: '2026-10-25T10:00:00Z' };
    const payload = {
      timestamp: '2026-10-25T12:00:00Z',
      [CANARY]: CANARY,
      steps: [{ count: STEPS, ...times, metadata }],
    };
    const path = `/v1/ingest/${laptop.account.id}/${source}`;
    const bodies = [JSON.stringify(payload), `{"${CANARY}":`, JSON.stringify({ [CANARY]: STEPS }), `"${CANARY}"`];
    const answers = await Promise.all(
      bodies.map(async (body) => {
        const response = await ask(path, { method: 'POST', headers: bearer(token), body });
        return `${response.status} ${await response.text()} ${[...response.headers].join(' ')}`;
      }),
    );
    expect(answers.map((answer) => answer.slice(0, 3))).toEqual(['200', '400', '422', '422']);
    expect(answers[0]).toContain('"stored":1');
    for (const text of [await everythingStored(laptop), said.join('\n'), answers.join('\n')]) {
      expect(text).not.toContain(CANARY);
      expect(text).not.toContain(String(STEPS));
      expect(text).not.toContain(STEPS_AS_SYNCED);
    }
  });

  it('is in no log line or answer when something breaks', async () => {
    const laptop = await openAccount();
    await runInDurableObject(laptop.account.vault, (vault) => {
      vault.store.load = () => {
        throw new Error(`${CANARY}: ${laptop.token}`);
      };
    });
    const response = await askJson('POST', '/v1/claims', { slot: CANARY }, laptop.token);
    expect(response.status).toBe(500);
    const answer = await response.text();
    expect(said.length).toBe(1);
    for (const secret of [CANARY, laptop.token, laptop.account.id]) {
      expect(said.join('\n')).not.toContain(secret);
      expect(answer).not.toContain(secret);
    }
  });

  it('is in no answer to a malformed request', async () => {
    const laptop = await openAccount();
    const { token } = laptop;
    const headers = bearer(token);
    const raw = (method: string, path: string) => ask(path, { method, headers, body: CANARY });
    const answers = await Promise.all([
      askJson('POST', '/v1/chain', { length: CANARY, entries: [CANARY], keyring: [{ [CANARY]: 1 }] }, token),
      askJson('PUT', '/v1/keyring', { entries: [{ epoch: 1, recipient: CANARY, sealed: CANARY }] }, token),
      askJson('PUT', '/v1/canary', { epoch: CANARY, sealed: CANARY }, token),
      askJson('POST', '/v1/acks', { generation: CANARY, after: 0, slots: [CANARY] }, token),
      askJson('POST', '/v1/claims', { slot: { [CANARY]: CANARY } }, token),
      askJson('PUT', `/v1/sources/${CANARY}`, { tokenHash: CANARY }, token),
      askJson('POST', '/v1/rendezvous', { payload: `${CANARY}!` }, token),
      askJson('PUT', '/v1/rendezvous/00000000', { payload: `${CANARY}!`, token: CANARY, txn: CANARY }),
      askJson('PUT', '/v1/words', { accountKey: CANARY, signature: CANARY }, token),
      askJson('POST', '/v1/accounts', { account: CANARY, [CANARY]: CANARY }),
      askJson('POST', '/v1/challenges', { account: CANARY, device: CANARY }),
      askJson('POST', '/v1/tokens', { account: CANARY, device: CANARY, challenge: CANARY, signature: CANARY }),
      ...['/v1/chain', '/v1/batches', '/v1/segments', '/v1/acks', '/v1/claims'].map((path) => raw('POST', path)),
      ask(`/v1/pull?after=${CANARY}`, { headers }),
      ask(`/v1/chain?after=${CANARY}`, { headers }),
      ask(`/v1/segments/${CANARY}/${CANARY}/0`, { headers }),
      ask('/v1/status', { headers: bearer(CANARY) }),
      ask(`/v1/rendezvous/${CANARY}`),
      ask(`/v1/words/${CANARY}`),
      ask(`/v1/live?ticket=${CANARY}`, { headers: { 'sec-websocket-protocol': `ticket.${CANARY}` } }),
      ask(`/v1/${CANARY}`, { headers }),
    ]);
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(answers.every((answer) => answer.status >= 400 && answer.status < 500)).toBe(true);
    expect(texts.join('\n')).not.toContain(CANARY);
    expect(said).toEqual([]);
  });
});
