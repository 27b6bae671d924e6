// Evolu without its worker and its sockets: its protocol, its relay's storage, and for a client that storage too, whose messages
// are decrypted and written to a table as they come. All in SQLite in memory (Node's own: the one that Evolu brings for Node needs
// a compiler). What is counted is what goes over the wire, encrypted, both ways, a request and an answer at a time.
import { timingSafeEqual } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { createIdFromString, createRandom, createRandomBytes, createRun } from '@evolu/common';
import {
  applyProtocolMessageAsClient,
  applyProtocolMessageAsRelay,
  createAppOwner,
  createBaseSqliteStorageTables,
  createOwnerSecret,
  createProtocolMessageForSync,
  createProtocolMessageFromCrdtMessages,
  createRelaySqliteStorage,
  createRelayStorageTables,
  createTimestamp,
  decryptAndDecodeDbChange,
  encodeAndEncryptDbChange,
  ownerIdToOwnerIdBytes,
} from '@evolu/common/local-first';
import { installPolyfills } from '@evolu/common/polyfills';

installPolyfills();

const randomBytes = createRandomBytes();
const owner = createAppOwner(createOwnerSecret({ randomBytes }));
const ownerIdBytes = ownerIdToOwnerIdBytes(owner.id);

export async function measureEvolu({ records, here, there, one }, timed) {
  const relay = openStorage();
  const clocks = [createClock('0000000000000001'), createClock('0000000000000002'), createClock('0000000000000003')];
  await write(relay, records, clocks[0]);
  const [left, right] = [openClient(), openClient()];
  const [bootstrapBytes, bootstrapMs] = await timed(() => sync(left, relay));
  await sync(right, relay);
  const entryBytes = await tell(left, relay, one, clocks[1]);
  await write(left, here, clocks[1]);
  await write(right, there, clocks[2]);
  const [mergeBytes, mergeMs] = await timed(async () => {
    const sent = await sync(left, relay);
    await sync(right, relay);
    await sync(left, relay);
    return sent;
  });
  const counts = [left, right].map(({ count }) => count());
  const whole = records.length + 1 + here.length + there.length;
  if (counts.some((count) => count !== whole)) throw new Error(`${counts} of ${whole} records arrived.`);
  return { bootstrapBytes, bootstrapMs, entryBytes, mergeBytes, mergeMs };
}

async function write({ storage, run }, list, clock) {
  for (let at = 0; at < list.length; at += 1_000) {
    const messages = list.slice(at, at + 1_000).map((record) => messageOf(record, clock));
    await succeed(run(storage.writeMessages(ownerIdBytes, messages.map(seal))));
  }
}

/** What is new while a client is connected goes out as it is, without a question; the bytes of it and of the answer. */
async function tell({ storage, run }, relay, record, clock) {
  const message = messageOf(record, clock);
  await succeed(run(storage.writeMessages(ownerIdBytes, [seal(message)])));
  const request = createProtocolMessageFromCrdtMessages({ randomBytes })(owner, [message]);
  const answer = await succeed(relay.run(applyProtocolMessageAsRelay(request)));
  return request.length + answer.message.length;
}

function messageOf([key, value], clock) {
  const change = {
    table: 'log',
    id: createIdFromString(key),
    values: columnsOf(value),
    isInsert: true,
    isDelete: null,
  };
  return { timestamp: clock(), change };
}

function seal(message) {
  const change = encodeAndEncryptDbChange({ randomBytes })(message, owner.encryptionKey);
  return { timestamp: message.timestamp, change };
}

/** Requests and answers until the client has nothing more to say; the bytes of all of them. */
async function sync(client, relay) {
  let bytes = 0;
  let message = createProtocolMessageForSync({ storage: client.storage })(owner.id);
  while (message !== undefined) {
    const answer = await succeed(relay.run(applyProtocolMessageAsRelay(message)));
    bytes += message.length + answer.message.length;
    const applied = await succeed(
      client.run(applyProtocolMessageAsClient(answer.message, { writeKey: owner.writeKey })),
    );
    if (applied.type === 'Failed') throw new Error(`Evolu failed at ${applied.cause}.`);
    message = applied.message;
  }
  return bytes;
}

/** A record's fields are its columns; what is nested in them is JSON. `id` is the row's own. */
function columnsOf({ id: identity, ...fields }) {
  return Object.fromEntries(Object.entries({ identity, ...fields }).map(([name, value]) => [name, cellOf(value)]));
}

function cellOf(value) {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value === undefined ? null : typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}

function openClient() {
  const opened = openStorage();
  const { storage, database } = opened;
  database.exec('create table log (id text primary key, content text not null) strict');
  const insert = database.prepare('insert or replace into log values (?, ?)');
  const writeMessages = (id, messages) => async (run) => {
    const stored = await run(storage.writeMessages(id, messages));
    if (!stored.ok) return stored;
    database.exec('begin');
    for (const message of messages) {
      const change = decryptAndDecodeDbChange(message, owner.encryptionKey);
      if (!change.ok) throw new Error(change.error.type);
      insert.run(change.value.id, JSON.stringify(change.value.values));
    }
    database.exec('commit');
    return stored;
  };
  const reading = { ...storage, writeMessages };
  const count = () => database.prepare('select count(*) as n from evolu_message').get().n;
  return { ...opened, count, storage, run: createRun({ storage: reading }) };
}

function openStorage() {
  const database = new DatabaseSync(':memory:');
  const statements = new Map();
  const prepare = (text) => {
    if (!statements.has(text)) statements.set(text, database.prepare(text));
    return statements.get(text);
  };
  const sqlite = {
    exec({ sql, parameters }) {
      const statement = prepare(sql);
      if (statement.columns().length > 0) return { rows: statement.all(...parameters), changes: 0 };
      return { rows: [], changes: Number(statement.run(...parameters).changes) };
    },
    transaction(work) {
      database.exec('begin');
      const result = work();
      database.exec(result?.ok === false ? 'rollback' : 'commit');
      return result;
    },
  };
  createBaseSqliteStorageTables({ sqlite });
  createRelayStorageTables({ sqlite });
  const deps = { sqlite, random: createRandom(), timingSafeEqual };
  const storage = createRelaySqliteStorage(deps)({ isOwnerWithinQuota: () => true });
  return { database, storage, run: createRun({ storage }) };
}

function createClock(nodeId) {
  let millis = 1_700_000_000_000;
  return () => {
    millis += 1_000;
    return createTimestamp({ millis, nodeId });
  };
}

async function succeed(task) {
  const result = await task;
  if (!result.ok) throw new Error(`Evolu: ${JSON.stringify(result.error).slice(0, 300)}`);
  return result.value;
}
