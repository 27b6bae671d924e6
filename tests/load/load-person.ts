import { setTimeout } from 'node:timers/promises';
import { createHttpRelay } from '../../extension/src/adapters/http/http-relay.ts';
import { createWebLiveSocket } from '../../extension/src/adapters/http/web-live-socket.ts';
import { randomBytes } from '../../extension/src/adapters/system/random-bytes.ts';
import type { AccountPorts } from '../../extension/src/app/account-ports.ts';
import { authorise } from '../../extension/src/app/authorise.ts';
import { createAccount } from '../../extension/src/app/create-account.ts';
import { type FollowPorts, followRelay } from '../../extension/src/app/sync/follow-relay.ts';
import { writeBatch } from '../../extension/src/app/sync/write-batch.ts';
import type { DeviceKeys } from '../../extension/src/ports/key-store.ts';
import type { AuthorisedRelay } from '../../extension/src/ports/relay.ts';
import type { Head } from '../../extension/src/ports/sync-store.ts';
import { createWebCrypto } from '../../shared/src/crypto/web-crypto.ts';
import { createWebDeflate } from '../../shared/src/crypto/web-deflate.ts';
import type { WebEngine } from '../../shared/src/crypto/web-engine.ts';
import type { DeviceId } from '../../shared/src/domain/log/fact.ts';
import { aSession } from '../../shared/src/domain/sync/records.test-kit.ts';
import { present } from '../../shared/src/lib/assert.ts';
import { toBase64Url } from '../../shared/src/lib/bytes.ts';
import { toUtf8 } from '../../shared/src/lib/utf8.ts';
import { ingestPath } from '../../shared/src/protocol/endpoints.ts';
import { healthConnectPayload } from '../kit/phone.ts';

const crypto = createWebCrypto(globalThis.crypto as unknown as WebEngine);
const deflate = createWebDeflate(globalThis);

export type LoadPerson = Awaited<ReturnType<typeof createLoadPerson>>;

/** A socket that was greeted. */
export interface OpenSocket {
  /** Sockets that were refused, or broke, before this one: each time the product waits a moment and asks for another ticket. */
  readonly refused: number;
  close(): void;
}

type Ways = Pick<FollowPorts, 'socket' | 'wait'>;

/** So often the product's own waits, doubling, take half a minute. */
const MOST_REFUSED = 5;
const LONGEST_MS = 120_000;

/**
 * An account with one device that speaks the real protocol and keeps nothing: what the relay sees of a person. `ways`: the
 * product's own, unless a test puts something in them.
 */
export async function createLoadPerson(
  origin: string,
  ways: Ways = { socket: createWebLiveSocket(), wait: setTimeout },
) {
  let keys: DeviceKeys | null = null;
  const device = toBase64Url(randomBytes(16)) as DeviceId;
  const ports = {
    clock: { now: () => Date.now() },
    crypto,
    deflate,
    lock: { runAlone: <T>(_: string, task: () => Promise<T>) => task() },
    keys: {
      load: async () => keys,
      save: async (saved: DeviceKeys) => {
        keys = saved;
      },
      saveWords: async () => {},
    },
    store: {
      loadDevice: async () => device,
      join: async () => {},
      loadMembership: async () => keys && { account: keys.account, relay: origin },
    },
    secondCopy: { save: async () => {} },
    relayAt: (at: string) => createHttpRelay(at, { isOnline: () => true }),
  } as unknown as AccountPorts;
  const created = await createAccount(ports, origin, null);
  if (!created.ok) throw new Error(created.problem.code);
  const own = present(keys as DeviceKeys | null, 'keys');
  const token = await authorise(crypto, ports.relayAt(origin), own.account, { device, key: own.signing.privateKey });
  if (!token.ok) throw new Error(token.problem.code);
  const follow = { ...ports, tokens: { load: async () => token.value }, ...ways };
  return livePerson(origin, own, ports.relayAt(origin).withToken(token.value), follow as unknown as FollowPorts);
}

async function livePerson(origin: string, keys: DeviceKeys, relay: AuthorisedRelay, follow: FollowPorts) {
  let head: Head = { sequence: 0, hash: new Uint8Array(32) };
  let cursor = { generation: '', after: 0 };
  const source = toBase64Url(randomBytes(16));
  const phoneToken = toBase64Url(randomBytes(32));
  const saved = await relay.saveSource(source, { tokenHash: toBase64Url(await crypto.sha256(toUtf8(phoneToken))) });
  if (!saved.ok) throw new Error(saved.problem.code);

  return {
    async push(): Promise<void> {
      const draft = { month: 675, rows: [], records: [aSession(head.sequence + 1)], frontier: new Map() };
      const batch = await writeBatch({ crypto, deflate }, keys, head, draft);
      const answer = await relay.push(batch.bytes);
      if (!answer.ok) throw new Error(`push: ${answer.problem.code}`);
      head = { sequence: batch.lastSequence, hash: batch.hash };
    },
    async pull(): Promise<void> {
      const answer = await relay.pull(cursor);
      if (!answer.ok) throw new Error(`pull: ${answer.problem.code}`);
      cursor = { generation: answer.value.generation, after: answer.value.next };
    },
    async ingest(steps: number): Promise<void> {
      const answer = await fetch(new URL(ingestPath(keys.account, source), origin), {
        method: 'POST',
        headers: { authorization: `Bearer ${phoneToken}` },
        body: JSON.stringify(healthConnectPayload(Date.now(), steps)),
        signal: AbortSignal.timeout(LONGEST_MS),
      });
      if (!answer.ok) throw new Error(`ingest: ${answer.status} ${await answer.text()}`);
      await answer.arrayBuffer();
    },
    /** As a page of ours follows the relay. Resolves when the relay has greeted, however often it had to be asked. */
    socket(): Promise<OpenSocket> {
      return new Promise((resolve, reject) => {
        let refused = 0;
        void setTimeout(LONGEST_MS, null, { ref: false }).then(() => {
          close();
          reject(new Error('socket: not greeted in two minutes'));
        });
        const close = followRelay(follow, (said) => {
          if (said !== null) return resolve({ refused, close });
          refused += 1;
          if (refused < MOST_REFUSED) return;
          close();
          reject(new Error(`socket: refused ${refused} times`));
        });
      });
    },
  };
}
