// The same records in each peer's idiomatic shape, in memory. Reads {records, before, here, there, one} as JSON from the file
// named, prints one JSON object. Plain JavaScript: these packages are installed here alone.
import { readFileSync } from 'node:fs';

const [peer, file] = process.argv.slice(2);
const workload = JSON.parse(readFileSync(file, 'utf8'));
const peers = { yjs, automerge, tinybase, loro, pouchdb, rxdb, evolu };
process.stdout.write(JSON.stringify(await peers[peer](workload)));

/** Runs it, and says how long it took. */
async function timed(task) {
  const start = performance.now();
  const value = await task();
  return [value, performance.now() - start];
}

async function yjs({ records, here, there, one }) {
  const Y = await import('yjs');
  const put = (doc, list) =>
    doc.transact(() => {
      for (const [key, value] of list) doc.getMap('log').set(key, value);
    });
  const fork = (bytes) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, bytes);
    return doc;
  };
  const first = new Y.Doc();
  put(first, records);
  const whole = Y.encodeStateAsUpdate(first);
  const [left, bootstrapMs] = await timed(() => fork(whole));
  const right = fork(whole);
  const base = Y.encodeStateVector(left);
  put(left, [one]);
  const entryBytes = Y.encodeStateAsUpdate(left, base).length;
  put(left, here);
  put(right, there);
  const [a, b] = [Y.encodeStateAsUpdate(left, base), Y.encodeStateAsUpdate(right, base)];
  const [, mergeMs] = await timed(() => [Y.applyUpdate(left, b), Y.applyUpdate(right, a)]);
  return { bootstrapBytes: whole.length, bootstrapMs, entryBytes, mergeBytes: a.length, mergeMs };
}

async function automerge({ records, here, there, one }) {
  const A = await import('@automerge/automerge');
  // A change a thousand records: one for all of them ends in a panic of its engine.
  const put = (doc, list) => {
    let grown = doc;
    for (let at = 0; at < list.length; at += 1_000) {
      grown = A.change(grown, (draft) => {
        for (const [key, value] of list.slice(at, at + 1_000)) draft[key] = value;
      });
    }
    return grown;
  };
  const first = put(A.init(), records);
  const whole = A.save(first);
  const [loaded, bootstrapMs] = await timed(() => A.load(whole));
  let left = A.clone(loaded);
  let right = A.clone(loaded);
  left = put(left, [one]);
  const entryBytes = A.saveSince(left, A.getHeads(loaded)).length;
  left = put(left, here);
  right = put(right, there);
  const [a, b] = [A.saveSince(left, A.getHeads(loaded)), A.saveSince(right, A.getHeads(loaded))];
  const [, mergeMs] = await timed(() => [A.loadIncremental(left, b), A.loadIncremental(right, a)]);
  return { bootstrapBytes: whole.length, bootstrapMs, entryBytes, mergeBytes: a.length, mergeMs };
}

async function tinybase({ records, here, there, one }) {
  const { createMergeableStore } = await import('tinybase');
  const put = (store, list) =>
    store.transaction(() => {
      for (const [key, value] of list) store.setCell('log', key, 'value', JSON.stringify(value));
    });
  const size = (value) => Buffer.byteLength(JSON.stringify(value));
  const first = createMergeableStore('first');
  put(first, records);
  const content = JSON.stringify(first.getMergeableContent());
  const load = (id) => {
    const store = createMergeableStore(id);
    store.setMergeableContent(JSON.parse(content));
    return store;
  };
  const [left, bootstrapMs] = await timed(() => load('left'));
  const right = load('right');
  left.startTransaction();
  put(left, [one]);
  const entryBytes = size(left.getTransactionMergeableChanges());
  left.finishTransaction();
  left.startTransaction();
  put(left, here);
  const a = left.getTransactionMergeableChanges();
  left.finishTransaction();
  right.startTransaction();
  put(right, there);
  const b = right.getTransactionMergeableChanges();
  right.finishTransaction();
  const [, mergeMs] = await timed(() => [left.applyMergeableChanges(b), right.applyMergeableChanges(a)]);
  return { bootstrapBytes: Buffer.byteLength(content), bootstrapMs, entryBytes, mergeBytes: size(a), mergeMs };
}

async function loro({ records, here, there, one }) {
  const { LoroDoc } = await import('loro-crdt');
  const put = (doc, list) => {
    const map = doc.getMap('log');
    for (const [key, value] of list) map.set(key, value);
    doc.commit();
  };
  const first = new LoroDoc();
  put(first, records);
  const whole = first.export({ mode: 'snapshot' });
  const load = () => {
    const doc = new LoroDoc();
    doc.import(whole);
    doc.getMap('log').size;
    return doc;
  };
  const [left, bootstrapMs] = await timed(load);
  const right = load();
  const base = left.version();
  put(left, [one]);
  const entryBytes = left.export({ mode: 'update', from: base }).length;
  put(left, here);
  put(right, there);
  const [a, b] = [left.export({ mode: 'update', from: base }), right.export({ mode: 'update', from: base })];
  const [, mergeMs] = await timed(() => [left.import(b), right.import(a)]);
  return { bootstrapBytes: whole.length, bootstrapMs, entryBytes, mergeBytes: a.length, mergeMs };
}

/** Over HTTP to express-pouchdb, both with their data in memory: each document is asked for, told and confirmed by itself. */
async function pouchdb({ records, here, there, one }) {
  const { default: PouchDB } = await import('pouchdb');
  PouchDB.plugin((await import('pouchdb-adapter-memory')).default);
  const { default: createServer } = await import('express-pouchdb');
  const { default: express } = await import('express');
  const InMemory = PouchDB.defaults({ adapter: 'memory' });
  const app = express();
  app.use('/', createServer(InMemory, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: '/dev/null' }));
  const server = await new Promise((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  // Of all connections, closed ones included: what the server read and wrote.
  const sockets = [];
  server.on('connection', (socket) => sockets.push(socket));
  const sum = (of) => sockets.reduce((bytes, socket) => bytes + of(socket), 0);
  const read = () => sum((socket) => socket.bytesRead);
  const written = () => sum((socket) => socket.bytesWritten);
  const remote = () => new PouchDB(`http://127.0.0.1:${server.address().port}/log`);
  const put = async (database, list) => {
    for (let at = 0; at < list.length; at += 1_000) {
      await database.bulkDocs(list.slice(at, at + 1_000).map(([key, value]) => ({ _id: key, value })));
    }
  };
  await put(new InMemory('log'), records);
  const load = async (name) => {
    const database = new InMemory(name);
    await database.replicate.from(remote());
    return database;
  };
  const [left, bootstrapMs] = await timed(() => load('left'));
  const bootstrapBytes = read() + written();
  const right = await load('right');
  // The first time it sends, it asks for everything that it has; that is not the entry's.
  for (const database of [left, right]) await database.replicate.to(remote());
  const send = async (database, list) => {
    const before = read() + written();
    await put(database, list);
    await database.replicate.to(remote());
    return read() + written() - before;
  };
  const entryBytes = await send(left, [one]);
  const [mergeBytes, mergeMs] = await timed(async () => {
    const sent = await send(left, here);
    await send(right, there);
    await Promise.all([left, right].map((database) => database.replicate.from(remote())));
    return sent;
  });
  server.close();
  server.closeAllConnections();
  return { bootstrapBytes, bootstrapMs, entryBytes, mergeBytes, mergeMs };
}

/** Its replication protocol without a network: what its handlers hand over is counted as JSON. */
async function rxdb({ records, here, there, one }) {
  const { createRxDatabase } = await import('rxdb/plugins/core');
  const { getRxStorageMemory } = await import('rxdb/plugins/storage-memory');
  const { replicateRxCollection } = await import('rxdb/plugins/replication');
  const schema = {
    version: 0,
    primaryKey: 'id',
    type: 'object',
    properties: { id: { type: 'string', maxLength: 40 }, value: { type: 'object', additionalProperties: true } },
    required: ['id', 'value'],
  };
  const rows = (list) => list.map(([id, value]) => ({ id, value }));
  // The other side: a list in the order of arrival, asked by number.
  const server = rows(records).map((row) => ({ ...row, _deleted: false }));
  const size = (value) => Buffer.byteLength(JSON.stringify(value));
  const open = async (name) => {
    const database = await createRxDatabase({ name, storage: getRxStorageMemory(), multiInstance: false });
    const { log } = await database.addCollections({ log: { schema } });
    return log;
  };
  const replicate = async (collection) => {
    const bytes = { pulled: 0, pushed: 0 };
    const state = replicateRxCollection({
      collection,
      replicationIdentifier: collection.database.name,
      live: false,
      pull: {
        batchSize: 1_000,
        handler: async (checkpoint, count) => {
          const from = checkpoint?.at ?? 0;
          const documents = server.slice(from, from + count);
          bytes.pulled += size(documents);
          return { documents, checkpoint: { at: from + documents.length } };
        },
      },
      push: {
        batchSize: 1_000,
        handler: async (changed) => {
          bytes.pushed += size(changed);
          server.push(...changed.map(({ newDocumentState }) => newDocumentState));
          return [];
        },
      },
    });
    await state.awaitInitialReplication();
    return bytes;
  };
  const left = await open('left');
  const [first, bootstrapMs] = await timed(() => replicate(left));
  const right = await open('right');
  await replicate(right);
  await left.bulkInsert(rows([one]));
  const { pushed: entryBytes } = await replicate(left);
  await left.bulkInsert(rows(here));
  await right.bulkInsert(rows(there));
  const [mergeBytes, mergeMs] = await timed(async () => {
    const { pushed } = await replicate(left);
    await replicate(right);
    await replicate(left);
    return pushed;
  });
  return { bootstrapBytes: first.pulled, bootstrapMs, entryBytes, mergeBytes, mergeMs };
}

async function evolu(workload) {
  const { measureEvolu } = await import('./evolu.mjs');
  return measureEvolu(workload, timed);
}
