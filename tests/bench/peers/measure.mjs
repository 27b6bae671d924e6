// The same records in each peer's idiomatic shape, in memory. Reads {records, before, here, there, one} as JSON from the file
// named, prints one JSON object. Plain JavaScript: these packages are installed here alone.
import { readFileSync } from 'node:fs';

const [peer, file] = process.argv.slice(2);
const workload = JSON.parse(readFileSync(file, 'utf8'));
const peers = { yjs, automerge, tinybase, loro };
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
