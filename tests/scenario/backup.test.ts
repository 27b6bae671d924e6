import 'fake-indexeddb/auto';
import { createDataStore } from '@unslouch/extension/src/adapters/dexie/data-store.ts';
import { type Database, openDatabase } from '@unslouch/extension/src/adapters/dexie/database.ts';
import { ensureDevice } from '@unslouch/extension/src/adapters/dexie/device-row.ts';
import { createEntryStore } from '@unslouch/extension/src/adapters/dexie/entry-store.ts';
import { createImportStore } from '@unslouch/extension/src/adapters/dexie/import-store.ts';
import { createMemorySecondCopy } from '@unslouch/extension/src/adapters/dexie/stores.test-kit.ts';
import { zipTables } from '@unslouch/extension/src/adapters/system/csv-archive.ts';
import { createDataDesk } from '@unslouch/extension/src/app/data/data-desk.ts';
import type { DataState, DeleteRequest, ExportFormat } from '@unslouch/extension/src/ports/data.ts';
import { parseSettings } from '@unslouch/shared/domain/settings/parse-settings.ts';
import { anyFact, retractionOf } from '@unslouch/shared/domain/sync/records.test-kit.ts';
import { createRng } from '@unslouch/shared/lib/rng.ts';
import { type FileEntry, TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { aFile, read, sampleFiles } from '../conformance/read.test-kit.ts';
import { openDesk } from './import.test-kit.ts';

const clock = { now: () => Date.UTC(2026, 10, 1) };

async function openLog() {
  const database = openDatabase({ name: 'log', indexedDB: new IDBFactory(), IDBKeyRange });
  const ready = ensureDevice(database, createMemorySecondCopy(), clock, (length) => new Uint8Array(length).fill(7));
  await ready;
  const data = createDataStore(database, clock);
  const said: DataState[] = [];
  const desk = createDataDesk({
    store: data,
    now: clock.now,
    surroundings: { build: '0.1.0', browser: 'a browser', language: 'en' },
    zip: zipTables,
    tell: (state) => said.push(state),
  });
  const imports = openDesk(createImportStore(database, clock), 'import', data.putRegisters);
  return {
    database,
    imports,
    entries: createEntryStore(database, clock, ready),
    async export(format: ExportFormat) {
      await desk({ kind: 'export', format });
      const end = said.at(-1);
      if (end?.kind !== 'exported') throw new Error(`Not exported: ${end?.kind}`);
      return end;
    },
    async delete(request: DeleteRequest) {
      await desk({ kind: 'delete', request });
      return said.at(-1);
    },
  };
}

async function shown({ daySummaries, registers }: Database) {
  const settings = (await registers.toArray()).map(({ key, value }) => [key, value]);
  return { days: (await daySummaries.toArray()).map(({ summary }) => summary), settings };
}

async function fullLog() {
  const log = await openLog();
  const rng = createRng(5);
  const facts = Array.from({ length: 60 }, () => anyFact(rng));
  const registers = [
    { key: 'standUpEveryMinutes', value: 30 },
    { key: 'source/a-phone', value: { token: 'secret' } },
  ];
  await log.entries.appendAll({ facts, registers, retractions: facts.slice(0, 5).map((fact) => retractionOf(fact)) });
  await log.imports.import(await sampleFiles('apple-health/export.synthetic.xml'));
  return log;
}

describe('a backup', () => {
  it('restores everything on an empty device, says that it is not encrypted, and holds no token', async () => {
    const log = await fullLog();
    const { name, blob } = await log.export('backup');
    const text = await blob.text();
    expect(name).toBe('unslouch-2026-11-01.json');
    expect(JSON.parse(text)).toMatchObject({ note: expect.stringContaining('not encrypted') });
    expect(text).not.toContain('secret');

    const other = await openLog();
    const { end } = await other.imports.import([aFile('backup.json', text)]);
    expect(end).toMatchObject({ kind: 'done', leftOut: [] });
    const before = await shown(log.database);
    expect(await shown(other.database)).toEqual({
      ...before,
      settings: before.settings.filter(([key]) => key !== 'source/a-phone'),
    });
  });

  it('brings back what was deleted since', async () => {
    const log = await fullLog();
    const before = await shown(log.database);
    const { blob } = await log.export('backup');
    await log.delete({ provider: null, first: '2000-01-01', last: '2100-01-01' } as DeleteRequest);
    expect((await shown(log.database)).days.some(({ wearable }) => wearable?.steps)).toBe(false);
    await log.imports.import([aFile('backup.json', await blob.text())]);
    expect((await shown(log.database)).days).toEqual(before.days);
  });

  it('that was cut or damaged restores what can be read, and says so', async () => {
    const log = await fullLog();
    const lines = (await (await log.export('backup')).blob.text()).split('\n');
    const broken = [lines[0], '{"kind":"fact","type":"session"},', ...lines.slice(1, 20)].join('\n');
    const { end } = await (await openLog()).imports.import([aFile('backup.json', broken)]);
    expect(end).toMatchObject({ kind: 'done', leftOut: [{ code: 'bad-record', count: 1 }, { code: 'damaged-file' }] });
  });
});

it('Open mHealth gives the same days when it is read back', async () => {
  const log = await openLog();
  const files = await sampleFiles('apple-health/export.synthetic.xml');
  await log.imports.import(files);
  const { blob } = await log.export('open-mhealth');
  expect((await read([aFile('omh.json', await blob.text())])).days).toEqual((await read(files)).days);
});

it('tables open in a spreadsheet, and no name in them is a formula', async () => {
  const log = await openLog();
  await log.imports.import([
    aFile('a.txt', 'steps|2026-10-25T08:00:00+00:00|2026-10-25T08:15:00+00:00|512|=HYPERLINK("http://x")'),
  ]);
  const zip = new ZipReader(new Uint8ArrayReader(new Uint8Array(await (await log.export('csv')).blob.arrayBuffer())));
  const texts = new Map<string, string>();
  for (const entry of await zip.getEntries())
    texts.set(entry.filename, await (entry as FileEntry).getData(new TextWriter()));
  expect([...texts.keys()]).toEqual(['days.csv', 'log.csv', 'steps.csv', 'sleep.csv']);
  expect(texts.get('days.csv')).toMatch(/^day,steps,[^\n]*\r\n2026-10-25,512,/);
  expect(texts.get('steps.csv')).not.toMatch(/(^|,|")=/m);
});

it('deleting by source and range takes out that and nothing else', async () => {
  const log = await openLog();
  const line = (day: number, count: number, name: string) =>
    `steps|2026-10-${day}T08:00:00+00:00|2026-10-${day}T08:15:00+00:00|${count}|${name}`;
  await log.imports.import([aFile('a.txt', [line(20, 100, 'A'), line(21, 200, 'A'), line(22, 300, 'A')].join('\n'))]);
  const request = { provider: 'plain-lines', first: '2026-10-21', last: '2026-10-21' } as DeleteRequest;
  expect(await log.delete({ ...request, provider: 'oura' })).toEqual({ kind: 'deleted', count: 0 });
  expect(await log.delete(request)).toEqual({ kind: 'deleted', count: 1 });
  const days = (await shown(log.database)).days.map(({ day, wearable }) => [day, wearable?.steps?.stepCount]);
  expect(days).toEqual([
    ['2026-10-20', 100],
    ['2026-10-22', 300],
  ]);
});

describe('a report of a fault', () => {
  it('says how things stand, and holds no word, number or instant of a person', async () => {
    const log = await fullLog();
    const { entries, database } = log;
    await entries.appendAll({
      registers: [
        { key: 'setting/standUpEveryMinutes', value: 37 },
        { key: 'setting/graceMinutes', value: parseSettings({}).settings.graceMinutes },
        { key: 'setting/place', value: 'secret place' },
      ],
    });
    const nudge = { id: 'secret device/1', type: 'workout', exercise: 'secret row' };
    await database.decisions.bulkAdd([
      { id: 'secret/1', at: 5_551, decision: { kind: 'fire', reasons: [], boutMs: 1_234_567, nudge } },
      { id: 'secret/2', at: 5_552, decision: { kind: 'hold', reasons: ['call'], retryAt: 7_654_321 } },
    ]);
    await database.state.put({ key: 'session', value: { title: 'secret session' } });
    await database.meta.put({ key: 'account', id: 'secret account', relay: 'https://secret.example' });
    await database.meta.put({
      ...{ key: 'status', lastSyncedAt: 5_553, failures: 12, retryAt: 5_554 },
      problem: { code: 'offline', permanent: false, params: { name: 'secret' } },
    });
    const aside = { device: null, sequence: null, at: 5_555, bytes: new TextEncoder().encode('secret') };
    await database.quarantine.add({ ...aside, from: 'batch', problem: { code: 'seal.contents', permanent: true } });

    const { name, blob } = await log.export('report');
    const { rows, ...rest } = JSON.parse(await blob.text());
    expect(name).toBe('unslouch-2026-11-01-report.json');
    expect(rest).toEqual({
      ...{ build: '0.1.0', browser: 'a browser', language: 'en', schema: database.verno },
      changedSettings: ['standUpEveryMinutes'],
      sessionRuns: true,
      sync: { on: true, problem: 'offline', failures: '10+' },
      keptAside: { 'seal.contents': '1+' },
      decisions: { fire: '1+', hold: '1+', 'hold: call': '1+' },
    });
    expect(Object.keys(rows)).toEqual(database.tables.map((table) => table.name));
    for (const magnitude of Object.values(rows)) expect(magnitude).toMatch(/^(0|10*\+)$/);
  });
});
