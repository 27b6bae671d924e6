// Dexie's live queries look for a global IndexedDB, whatever database they watch.
import 'fake-indexeddb/auto';
import { openDatabase } from '@unslouch/extension/src/adapters/dexie/database.ts';
import { deleteLog } from '@unslouch/extension/src/adapters/dexie/delete-log.ts';
import { createImportStore } from '@unslouch/extension/src/adapters/dexie/import-store.ts';
import { createKeyStore } from '@unslouch/extension/src/adapters/dexie/key-store.ts';
import { openLocalStores } from '@unslouch/extension/src/adapters/dexie/local-stores.ts';
import { createUpkeepStore } from '@unslouch/extension/src/adapters/dexie/upkeep-store.ts';
import { createHttpRelay } from '@unslouch/extension/src/adapters/http/http-relay.ts';
import { createHttpRelayDoor } from '@unslouch/extension/src/adapters/http/http-relay-door.ts';
import { createWebLiveSocket } from '@unslouch/extension/src/adapters/http/web-live-socket.ts';
import { randomBytes } from '@unslouch/extension/src/adapters/system/random-bytes.ts';
import { createSecondCopy } from '@unslouch/extension/src/adapters/system/second-copy.ts';
import { createTokenStore } from '@unslouch/extension/src/adapters/system/token-store.ts';
import { createWebLock } from '@unslouch/extension/src/adapters/system/web-lock.ts';
import { appendFacts } from '@unslouch/extension/src/app/append-facts.ts';
import { createAccount } from '@unslouch/extension/src/app/create-account.ts';
import { joinAccount } from '@unslouch/extension/src/app/join-account.ts';
import type { MembershipPorts } from '@unslouch/extension/src/app/membership-ports.ts';
import { stayInSync } from '@unslouch/extension/src/app/sync/stay-in-sync.ts';
import { syncNow } from '@unslouch/extension/src/app/sync/sync-now.ts';
import { createWebCrypto } from '@unslouch/shared/crypto/web-crypto.ts';
import { createWebDeflate } from '@unslouch/shared/crypto/web-deflate.ts';
import type { WebEngine } from '@unslouch/shared/crypto/web-engine.ts';
import type { AnyFact, DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { EpochMs, Ms } from '@unslouch/shared/domain/time/instant.ts';
import type { LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import { present } from '@unslouch/shared/lib/assert.ts';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { dumpDatabase } from '../stored/dump.test-kit.ts';
import { copyDatabase } from './copy-database.test-kit.ts';
import { createNetwork } from './network.test-kit.ts';

/** 2026-11-23T09:00:00Z, a Monday. */
export const MONDAY_NINE: EpochMs = 1_795_424_400_000;
export const MONDAY = '2026-11-23' as LocalDay;

export type Device = ReturnType<typeof createDevice>;

/** One browser profile: its disk, its clock and its network. Whatever runs on it can be killed and started again. */
export function createDevice(name: string, origin: string, from = createDisk()) {
  let disk = from;
  const network = createNetwork();
  /** What the browser forgets when it ends, and a background that dies does not. */
  const memory = createArea();
  let now = MONDAY_NINE;
  let consents: boolean | 'once' = true;
  const isGiven = async () => {
    const given = consents !== false;
    if (consents === 'once') consents = false;
    return given;
  };
  let running = start();

  function start() {
    const clock = { now: () => now };
    const secondCopy = createSecondCopy(disk.storage);
    const place = { name: `${name} log`, indexedDB: disk.log, IDBKeyRange };
    const stores = openLocalStores({ clock, secondCopy, randomBytes, place });
    const http = { fetch: network.fetch, isOnline: () => network.isOnline() };
    const ports: MembershipPorts = {
      clock,
      consent: { given: isGiven, ask: isGiven },
      crypto: createWebCrypto(crypto as unknown as WebEngine),
      deflate: createWebDeflate(globalThis),
      keys: createKeyStore({ name: `${name} keys`, indexedDB: disk.keys, IDBKeyRange }),
      lock: createWebLock(lockOf(name)),
      secondCopy,
      store: stores.sync,
      relayAt: (at) => createHttpRelay(at, http),
      doorAt: (at) => createHttpRelayDoor(at, http),
      wait: () => new Promise((resolve) => setTimeout(resolve, 20)),
      tokens: createTokenStore(memory),
    };
    // Not of the local stores: only pages carry it.
    const upkeep = createUpkeepStore(openDatabase(place), clock);
    const imports = createImportStore(openDatabase(place), clock);
    return { stores, ports, upkeep, imports };
  }

  return {
    name,
    network,
    get entries() {
      return running.stores.entries;
    },
    get settings() {
      return running.stores.settings;
    },
    get live() {
      return running.stores.live;
    },
    get ports() {
      return running.ports;
    },
    get upkeep() {
      return running.upkeep;
    },
    get imports() {
      return running.imports;
    },
    clear: (as: DeviceId) => running.stores.clear(as),
    /** Every context of the browser dies where it stands; the disk stays. */
    restart() {
      running.stores.close();
      running = start();
    },
    pass(time: Ms) {
      now += time;
    },
    lose(part: 'log' | 'keys') {
      running.stores.close();
      disk = { ...disk, [part]: new IDBFactory() };
      running = start();
    },
    /** The browser can't open the log any more, as after its backing store was damaged. Answers how to throw it away. */
    breakLog() {
      running.stores.close();
      const whole = disk.log;
      const damaged = Object.create(whole) as IDBFactory;
      damaged.open = () => {
        throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
      };
      disk = { ...disk, log: damaged };
      running = start();
      return async () => {
        running.stores.close();
        await deleteLog({ name: `${name} log`, indexedDB: whole, IDBKeyRange });
        disk = { ...disk, log: whole };
        running = start();
      };
    },
    /** The browser's own question whether data may leave it, answered anew; `once`: taken back when it has been asked for. */
    consent(given: boolean | 'once') {
      consents = given;
    },
    async createAccount(invite: string | null = null): Promise<string> {
      const created = await createAccount(running.ports, origin, invite);
      if (!created.ok) throw new Error(`No account: ${created.problem.code}`);
      return created.value.words;
    },
    /** A second machine with a copy of everything on the disk. */
    async copy(as: string) {
      const copied = {
        log: await copyDatabase(`${name} log`, disk.log, `${as} log`),
        keys: await copyDatabase(`${name} keys`, disk.keys, `${as} keys`),
        storage: createArea(await disk.storage.all()),
      };
      const twin = createDevice(as, origin, copied);
      twin.pass(now - MONDAY_NINE);
      return twin;
    },
    memory: () => memory.all(),
    /** As if its relay no longer took it. */
    async spoilToken() {
      const { token } = await memory.all();
      await memory.set({ token: { ...(token as object), token: 'no longer taken' } });
    },
    /** Everything that lies on the disk, as text. */
    async written(): Promise<string> {
      const databases = [await dumpDatabase(`${name} log`, disk.log), await dumpDatabase(`${name} keys`, disk.keys)];
      return JSON.stringify([databases, await disk.storage.all()]);
    },
    account: async () => present(await running.ports.store.loadMembership(), 'the membership').account,
    join: (words: string) => joinAccount(running.ports, origin, words),
    sync: () => syncNow(running.ports),
    /** A page is open: it hears of news by the live socket, and syncs. Answers how often it did, and the way to close it. */
    openPage() {
      const followed = { ...running.ports, socket: createWebLiveSocket(), wait: () => Promise.resolve() };
      const arrived: (() => void)[] = [];
      const stop = stayInSync(followed, {
        onSynced: () => arrived.shift()?.(),
        onFailure: (failure) => {
          throw failure;
        },
      });
      return { close: stop, nextSync: () => new Promise<void>((resolve) => arrived.push(resolve)) };
    },
    problem: async () => (await running.ports.store.loadOutcome()).problem,
    waiting: async () => (await running.ports.store.loadWaiting(1_000)).length,
    async drink(score = 1): Promise<AnyFact> {
      const value = { item: 'water', score, region: null } as const;
      const facts = await appendFacts(running.stores.entries, [
        { type: 'checkIn', startTime: now, offsetMinutes: 0, value },
      ]);
      return present(facts[0], 'the fact');
    },
    facts: (day = MONDAY) => running.stores.entries.loadFacts(day),
  };
}

/** Two devices of one account, the second joined by the words. */
export async function createPair(origin: string) {
  const [laptop, desk] = [createDevice('laptop', origin), createDevice('desk', origin)];
  const words = await laptop.createAccount();
  const joined = await desk.join(words);
  if (!joined.ok) throw new Error(`Not joined: ${joined.problem.code}`);
  return { laptop, desk, words };
}

function createDisk() {
  return { log: new IDBFactory(), keys: new IDBFactory(), storage: createArea() };
}

function createArea(content: Record<string, unknown> = {}) {
  return {
    get: async (key: string) => structuredClone(key in content ? { [key]: content[key] } : {}),
    set: async (items: Record<string, unknown>) => void Object.assign(content, structuredClone(items)),
    remove: async (key: string) => void Reflect.deleteProperty(content, key),
    all: async () => structuredClone(content),
  };
}

/** Web Locks are one for the process; each profile has its own. */
function lockOf(profile: string): LockManager {
  const { locks } = navigator;
  return {
    request: (name: string, ...rest: [LockOptions, LockGrantedCallback<unknown>]) =>
      locks.request(`${profile} ${name}`, ...rest),
    query: () => locks.query(),
  } as unknown as LockManager;
}
