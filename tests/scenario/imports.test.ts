import 'fake-indexeddb/auto';
import { openDatabase } from '@unslouch/extension/src/adapters/dexie/database.ts';
import { createImportStore } from '@unslouch/extension/src/adapters/dexie/import-store.ts';
import type { GivenFile } from '@unslouch/extension/src/imports/import-event.ts';
import { createRng, pickIndex, type Rng } from '@unslouch/shared/lib/rng.ts';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { aZip, contentsOf } from '../conformance/build-files.test-kit.ts';
import { aFile, read, sampleFiles } from '../conformance/read.test-kit.ts';
import { type AppleSteps, appleExport, openDesk } from './import.test-kit.ts';

/** A fresh profile's log, as the import worker sees it. */
function openLog() {
  const database = openDatabase({ name: 'log', indexedDB: new IDBFactory(), IDBKeyRange });
  const store = createImportStore(database, { now: () => 0 });
  return {
    database,
    store,
    desk: openDesk(store),
    /** Everything of the log that a screen or another device can see. */
    async contents() {
      return { rows: await database.dayRecords.toArray(), summaries: await database.daySummaries.toArray() };
    },
    async steps(): Promise<Readonly<Record<string, number>>> {
      const rows = await database.daySummaries.toArray();
      return Object.fromEntries(rows.map(({ day, summary }) => [day, summary.wearable?.steps?.stepCount ?? 0]));
    },
  };
}

/** In the other half of the month, which is written by itself. */
const EARLY: AppleSteps = { from: '2026-10-01 10:00', to: '2026-10-01 10:05', count: 250 };
const MORNING: AppleSteps = { from: '2026-10-20 08:00', to: '2026-10-20 08:10', count: 900 };
const NOON: AppleSteps = { from: '2026-10-20 12:00', to: '2026-10-20 12:05', count: 400 };
const EVENING: AppleSteps = { from: '2026-10-20 18:00', to: '2026-10-20 18:20', count: 1_500 };
const NEXT_DAY: AppleSteps = { from: '2026-10-21 09:00', to: '2026-10-21 09:10', count: 700 };

describe('a file that is imported', () => {
  it('gives the days that the command prints, from the whole of a zip', async () => {
    const files = await sampleFiles('apple-health/export.synthetic.xml');
    const zip = aFile('export.zip', await aZip(await contentsOf(files)));
    const log = openLog();
    const { end } = await log.desk.import([zip]);
    const rows = await log.database.daySummaries.toArray();
    const days = rows.map(({ day, summary }) => [
      day,
      {
        steps: summary.wearable?.steps?.stepCount ?? 0,
        mainSleepSeconds: summary.wearable?.sleep?.main?.asleepSeconds ?? 0,
        napSeconds: (summary.wearable?.sleep?.naps ?? []).reduce((sum, nap) => sum + nap.asleepSeconds, 0),
      },
    ]);
    expect(Object.fromEntries(days)).toEqual((await read([zip])).days);
    expect(end).toMatchObject({ kind: 'done', counts: { merged: 0, known: 0, removed: 0 } });
  });

  it('once more changes nothing', async () => {
    const log = openLog();
    await log.desk.import([appleExport([MORNING, NOON])]);
    const before = await log.contents();
    const { end } = await log.desk.import([appleExport([MORNING, NOON])]);
    expect(end).toEqual({ kind: 'done', counts: { added: 0, merged: 0, known: 2, removed: 0 }, leftOut: [] });
    expect(await log.contents()).toEqual(before);
  });

  it('is taken back whole, and comes back whole', async () => {
    const log = openLog();
    const { id } = await log.desk.import([appleExport([EARLY, MORNING, NOON])]);
    const whole = { '2026-10-01': 250, '2026-10-20': 1_300 };
    expect(await log.steps()).toEqual(whole);
    expect(await log.desk.undo(id)).toEqual({ kind: 'undone', removed: 3 });
    expect(await log.steps()).toEqual({});
    expect((await log.store.list()).map(({ state }) => state)).toEqual(['undone']);
    const { end } = await log.desk.import([appleExport([EARLY, MORNING, NOON])]);
    expect(end).toMatchObject({ counts: { added: 3 } });
    expect(await log.steps()).toEqual(whole);
  });

  it('leaves what another import holds as well when it is taken back', async () => {
    const log = openLog();
    const first = await log.desk.import([appleExport([MORNING, NOON])]);
    const second = await log.desk.import([appleExport([NOON, EVENING], '2026-11-01 09:00:00 +0000')]);
    expect(await log.desk.undo(first.id)).toEqual({ kind: 'undone', removed: 1 });
    expect(await log.steps()).toEqual({ '2026-10-20': 1_900 });
    expect(await log.desk.undo(second.id)).toEqual({ kind: 'undone', removed: 2 });
    expect(await log.steps()).toEqual({});
  });
});

describe('a newer export', () => {
  const OLD = [MORNING, NOON, EVENING, NEXT_DAY];
  const later = '2026-11-08 09:00:00 +0000';

  it('replaces what an older one said of its own range, and nothing else', async () => {
    const log = openLog();
    await log.desk.import([appleExport(OLD)]);
    // The person deleted the noon on the phone; the new file begins on the 20th and ends that evening.
    const { end } = await log.desk.import([appleExport([MORNING, EVENING], later)]);
    expect(end).toMatchObject({ counts: { added: 0, merged: 0, known: 2, removed: 1 } });
    expect(await log.steps()).toEqual({ '2026-10-20': 2_400, '2026-10-21': 700 });
  });

  it('gives the same days before an older one as after it', async () => {
    const log = openLog();
    await log.desk.import([appleExport([MORNING, EVENING], later)]);
    await log.desk.import([appleExport(OLD)]);
    expect(await log.steps()).toEqual({ '2026-10-20': 2_400, '2026-10-21': 700 });
  });

  it('corrects what changed, and takes nothing back where it was cut short', async () => {
    const log = openLog();
    await log.desk.import([appleExport(OLD)]);
    const cut = appleExport([{ ...MORNING, count: 950 }, EVENING], later);
    const text = (await cut.blob.text()).replace('</HealthData>', '');
    const { end } = await log.desk.import([aFile('export.xml', text)]);
    expect(end).toMatchObject({
      kind: 'done',
      counts: { merged: 1, known: 1, removed: 0 },
      leftOut: [{ code: 'damaged-file' }],
    });
    expect(await log.steps()).toEqual({ '2026-10-20': 2_850, '2026-10-21': 700 });
  });
});

/** Ten-minute steps of two devices over two weeks. */
function anySteps(rng: Rng): readonly AppleSteps[] {
  const pad = (n: number) => String(n).padStart(2, '0');
  const times = new Set(Array.from({ length: 40 }, () => pickIndex(rng, 14 * 24 * 6)));
  return [...times].map((slot) => {
    const day = `2026-10-${pad(5 + Math.floor(slot / 144))}`;
    const [hour, ten] = [Math.floor((slot % 144) / 6), slot % 6];
    const device = pickIndex(rng, 2) === 0 ? 'watch' : 'phone';
    return {
      from: `${day} ${pad(hour)}:${ten}0`,
      to: `${day} ${pad(hour)}:${ten}9`,
      count: pickIndex(rng, 900),
      device,
    };
  });
}

it.each([1, 2, 3, 4, 5])(
  'parts of a file, in any order and as often as you like, are the whole file (seed %i)',
  async (seed) => {
    const rng = createRng(seed);
    const steps = anySteps(rng);
    const parts = [0, 1, 2].map((part) => steps.filter((_, index) => index % 3 === part));
    const [whole, split] = [openLog(), openLog()];
    await whole.desk.import([appleExport(steps)]);
    const deliveries = [...parts, ...parts].toSorted(() => rng() - 0.5);
    for (const part of deliveries) await split.desk.import([appleExport(part)]);
    expect(await split.contents()).toEqual(await whole.contents());
  },
);

describe('an import that is', () => {
  it('paused waits, and goes on where it was', async () => {
    const log = openLog();
    log.desk.onPhase((phase) => {
      if (phase.kind === 'running' && phase.progress?.kind === 'reading') void log.desk.ask({ kind: 'pause' });
      if (phase.kind === 'paused') void log.desk.ask({ kind: 'resume' });
    });
    const { end } = await log.desk.import([appleExport([MORNING]), appleExport([NOON])]);
    expect(log.desk.said.map(({ kind }) => kind)).toContain('paused');
    expect(end).toMatchObject({ kind: 'done', counts: { added: 2 } });
  });

  it('cancelled leaves no trace', async () => {
    const log = openLog();
    log.desk.onPhase((phase) => {
      if (phase.kind === 'running' && phase.progress?.kind === 'reading') void log.desk.ask({ kind: 'cancel' });
    });
    const { end } = await log.desk.import([appleExport([MORNING]), appleExport([NOON])]);
    expect(end).toEqual({ kind: 'stopped' });
    expect([await log.contents(), await log.store.list()]).toEqual([{ rows: [], summaries: [] }, []]);
  });

  it('cut off in the middle of writing is remembered, can be taken back, and is completed by the same file', async () => {
    const log = openLog();
    const file = appleExport([MORNING, { ...NOON, from: '2026-08-20 12:00', to: '2026-08-20 12:05' }]);
    let writes = 0;
    const dying = openDesk({
      ...log.store,
      write: (...args) => (++writes > 2 ? Promise.reject(new Error('killed')) : log.store.write(...args)),
    });
    expect((await dying.import([file])).end).toMatchObject({ kind: 'failed' });
    expect(await log.steps()).toEqual({ '2026-10-20': 900 });
    expect((await log.store.list()).map(({ id, state }) => [id, state])).toEqual([['import 1', 'writing']]);
    const whole = await openDesk(log.store, 'again').import([file]);
    expect(whole.end).toMatchObject({ counts: { added: 1, known: 1 } });
    expect(await log.steps()).toEqual({ '2026-10-20': 900, '2026-08-20': 400 });
    for (const id of ['import 1', whole.id]) await log.desk.undo(id);
    expect(await log.steps()).toEqual({});
  });
});

it('is no longer said to have broken off, once the file that was cut off while it was read comes again', async () => {
  const log = openLog();
  const cut = {
    kinds: [],
    counts: { added: 0, merged: 0, known: 0, removed: 0 },
    leftOut: 0,
    covered: [],
    startedAt: 0,
  };
  const reading = (id: string, path: string) => log.store.put({ ...cut, id, files: [path], state: 'reading' });
  const file = appleExport([MORNING]);
  await Promise.all([reading('this one', file.path), reading('another', 'takeout.zip')]);
  const { id } = await log.desk.import([file]);
  const told = (await log.store.list()).map((one) => [one.id, one.state]);
  expect(told).toEqual(
    expect.arrayContaining([
      [id, 'done'],
      ['another', 'reading'],
    ]),
  );
  expect(told).toHaveLength(2);
});

describe('a locked zip', () => {
  it('asks for its password, says when it is wrong, and opens', async () => {
    const log = openLog();
    const files = await sampleFiles('mi-fitness');
    const zip = aFile('mi.zip', await aZip(await contentsOf(files), 'right'));
    expect((await log.desk.import([zip])).end).toMatchObject({ kind: 'password', wrong: false });
    await log.desk.ask({ kind: 'password', password: 'guess' });
    expect(log.desk.said.at(-1)).toMatchObject({ kind: 'password', wrong: true });
    await log.desk.ask({ kind: 'password', password: 'right' });
    expect(log.desk.said.at(-1)).toMatchObject({ kind: 'done' });
    expect((await log.store.list()).map(({ kinds }) => kinds)).toEqual([['mi-fitness']]);
  });

  it('is left alone when the person cancels', async () => {
    const log = openLog();
    const zip = aFile('mi.zip', await aZip({ 'a.txt': 'x' }, 'right'));
    await log.desk.import([zip]);
    await log.desk.ask({ kind: 'cancel' });
    expect(log.desk.said.at(-1)).toEqual({ kind: 'stopped' });
    expect(await log.store.list()).toEqual([]);
  });
});

describe('bad input', () => {
  const bad: readonly (readonly [string, () => GivenFile | Promise<GivenFile>])[] = [
    ['an empty file', () => aFile('export.zip', '')],
    ['random bytes', () => aFile('export.xml', randomBytes(3, 200_000))],
    [
      'a picture called export.zip',
      () => aFile('export.zip', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])),
    ],
    ['a zip cut off', async () => aFile('a.zip', (await aZip({ 'export.xml': '<HealthData>' })).subarray(0, 40))],
    ['a zip bomb', async () => aFile('bomb.zip', await aZip({ 'a.json': `[${' '.repeat(70 * 1_048_576)}]` }))],
    [
      'a name that climbs out of its folder',
      async () => aFile('a.zip', await aZip({ '../../../etc/passwd\u202egnp.exe': 'root:x:0:0' })),
    ],
    ['JSON nested a million deep', () => aFile('a.json', '['.repeat(1_000_000))],
    ['a database without pages', () => aFile('a.db', 'SQLite format 3\0')],
  ];

  it.each(bad)('such as %s is told in a sentence and harms nothing that is stored', async (_, make) => {
    const log = openLog();
    await log.desk.import([appleExport([MORNING])]);
    const before = await log.contents();
    const { end } = await log.desk.import([await make()]);
    expect(end).toMatchObject({ kind: 'nothing', leftOut: [{ count: 1 }] });
    expect(await log.contents()).toEqual(before);
    expect((await log.store.list()).length).toBe(1);
  });

  it('such as entities that multiply is read as text', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE HealthData [<!ENTITY a "aaaaaaaaaa">${'bcdefgh'
      .split('')
      .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefg'[at]};`.repeat(10)}">`)
      .join('')}]><HealthData><Me name="&h;"/></HealthData>`;
    const log = openLog();
    expect((await log.desk.import([aFile('export.xml', bomb)])).end).toMatchObject({ kind: 'nothing' });
  });

  it('such as a table with bad rows is read in part, with how many were left out', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) =>
      at % 4 === 0 ? `?,${at},x` : `2026-10-${1 + (at % 28)},oops`,
    );
    const good = '2026-10-20,1234,900,100,40';
    const log = openLog();
    const { end } = await log.desk.import([
      aFile('ACTIVITY.csv', `date,steps,distance,runDistance,calories\n${[...rows, good].join('\n')}`),
    ]);
    expect(end).toMatchObject({ kind: 'done', counts: { added: 1 }, leftOut: [{ code: 'bad-record', count: 20_000 }] });
    expect(await log.steps()).toEqual({ '2026-10-20': 1_234 });
  });
});

function randomBytes(seed: number, length: number): Uint8Array {
  const rng = createRng(seed);
  return Uint8Array.from({ length }, () => pickIndex(rng, 256));
}
