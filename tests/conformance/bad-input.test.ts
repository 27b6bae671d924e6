import { describe, expect, it } from 'vitest';
import { chunksOf } from '../../extension/src/imports/read-bytes.ts';
import { readOneFile } from '../../extension/src/imports/read-one-file.ts';
import { createRng } from '../../shared/src/lib/rng.ts';
import { aDatabase, aMonitoringFile, aZip, contentsOf } from './build-files.test-kit.ts';
import { NIGHT_SAMPLES } from './one-night.test-kit.ts';
import {
  aFile,
  problemCounts,
  read,
  readEvents,
  readRecords,
  readSample,
  sampleFiles,
  tryRead,
} from './read.test-kit.ts';

const GOOD_LINE = 'steps|2026-10-25T08:00:00+00:00|2026-10-25T08:15:00+00:00|512|iPhone';
const GOOD_DAYS = { '2026-10-25': { steps: 512, mainSleepSeconds: 0, napSeconds: 0 } };

function randomBytes(seed: number, length: number): Uint8Array {
  const rng = createRng(seed);
  return Uint8Array.from({ length }, () => Math.floor(rng() * 256));
}

describe('nothing that can be read', () => {
  it.each<[string, string | Uint8Array]>([
    ['an empty file', ''],
    ['blanks', ' \n\t \n'],
    ['random bytes', randomBytes(1, 100_000)],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])],
    ['a web page', '<!doctype html><html><body>HealthData</body></html>'],
    ['JSON of somebody else', '{"hello": ["world"]}'],
    ['JSON that breaks off', '{"data": {"metrics": ['],
    ['JSON nested a million deep', `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`],
    ['objects nested a hundred thousand deep', `${'{"data":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['a table of somebody else', 'name,age\nAda,36\n'],
    ['the beginning of a zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0])],
    ['the name of a database and nothing else', 'SQLite format 3\0'],
    ['the header of a FIT file and nothing else', new Uint8Array([14, 16, 0, 0, 255, 255, 0, 0, 46, 70, 73, 84, 0, 0])],
  ])('says so of %s in one sentence', async (_, content) => {
    const outcome = await tryRead([aFile('export.zip', content)]);
    expect(outcome).toMatchObject({ kind: 'unreadable' });
    expect(outcome.kind === 'unreadable' && outcome.sentence).toMatch(/^[^\n]*export\.zip[^\n]*\.$/);
  });
});

it.each(NIGHT_SAMPLES)('survives $kind cut off anywhere and with bytes turned over', async ({ kind, files }) => {
  const rng = createRng(2026);
  for (let round = 0; round < 8; round++) {
    const damaged = await Promise.all(
      (await files()).map(async ({ path, blob }) => {
        const bytes = new Uint8Array(await blob.arrayBuffer());
        for (let hit = 0; hit < 6; hit++) bytes[Math.floor(rng() * bytes.length)] = Math.floor(rng() * 256);
        return aFile(path, bytes.subarray(0, Math.floor(rng() * bytes.length)));
      }),
    );
    const outcome = await tryRead(damaged);
    if (outcome.kind === 'read')
      expect(outcome.document.kinds.every((found) => found === kind || found === 'oura')).toBe(true);
  }
});

it.each(NIGHT_SAMPLES)('takes no word of $kind for one that every object answers to', async ({ kind, files }) => {
  const given = await Promise.all((await files()).map(async (file) => ({ ...file, text: await file.blob.text() })));
  const words = new Set(
    given.flatMap(({ text }) => (text.includes('\0') ? [] : (text.match(/\b[A-Za-z]\w{2,}\b(?!"?[:=])/g) ?? []))),
  );
  for (const word of words) {
    const bent = given.map(({ path, text }) =>
      aFile(path, text.replaceAll(new RegExp(`\\b${word}\\b`, 'g'), 'constructor')),
    );
    const { sleepEpisodes, stepIntervals, sources } = await readRecords(bent, { kind });
    const said = [
      ...sleepEpisodes.flatMap(({ stages, episodeType }) => [episodeType, ...stages.map(({ stage }) => stage)]),
      ...stepIntervals.map(({ recordingMethod }) => recordingMethod),
      ...sources.map(({ deviceType }) => deviceType),
    ];
    expect(
      said.filter((one) => typeof one !== 'string'),
      word,
    ).toEqual([]);
  }
});

// Found by `npm run fuzz -- --count 1000000 --seed 1`.
it('knows no unit and no model of a name that every object answers to', async () => {
  const [night] = await sampleFiles('open-mhealth/sleep-episode-night.synthetic.json');
  const [summary] = await sampleFiles('withings/sleep-summary-night.synthetic.json');
  const units = (await night?.blob.text())?.replaceAll('"min"', '"__proto__"') ?? '';
  const model = (await summary?.blob.text())?.replaceAll(/"model": ?\d+/g, '"model": "constructor"') ?? '';
  expect((await readRecords([aFile('night.json', units)])).sleepEpisodes).toMatchObject([
    { stageSeconds: { unspecified: 29_400 } },
  ]);
  expect((await readRecords([aFile('summary.json', model)])).sources).toMatchObject([{ model: 'constructor' }]);
});

it('goes by what is inside and never by the name', async () => {
  const [sample] = await sampleFiles('apple-health/export.synthetic.xml');
  const renamed = aFile('holiday.jpg', new Uint8Array((await sample?.blob.arrayBuffer()) ?? []));
  expect((await read([renamed])).kinds).toEqual(['apple-health']);
});

it('reads what is good beside what is bad', async () => {
  const document = await read([aFile('a.bin', randomBytes(7, 5_000)), aFile('b.txt', GOOD_LINE)]);
  expect(document.days).toEqual(GOOD_DAYS);
  expect(problemCounts(document)).toEqual({ 'unknown-file': 1 });
});

it('opens no database that is too large to lie in memory, and says so', async () => {
  const file = {
    path: 'gadgetbridge.db',
    size: 513 * 1_048_576,
    chunks: () => chunksOf(new Blob(['SQLite']).stream()),
  };
  const openDatabase = () => Promise.reject(new Error('it was opened'));
  const waiting = { fits: new Map(), nights: new Set<number>() };
  const options = { zone: null, password: null, kind: null, openDatabase };
  const told: unknown[] = [];
  for await (const event of readOneFile(file, 'sqlite', options, waiting)) told.push(event);
  expect(told).toEqual([
    { kind: 'problem', problem: { code: 'too-large-whole', permanent: true, params: { path: 'gadgetbridge.db' } } },
  ]);
});

describe('zips that mean harm', () => {
  it('stops unpacking what grows a thousandfold, alone or all together, and reads what is good', async () => {
    const [bomb, part] = [65, 33].map((size) => `\x0e\x10\0\0\x7f\x7f\0\0.FIT${' '.repeat(size * 1_048_576)}`) as [
      string,
      string,
    ];
    const parts = { 'a.fit': part, 'b.fit': part };
    const zip = await aZip({ 'bomb.fit': bomb, 'good.txt': GOOD_LINE, ...parts });
    expect((bomb.length + 2 * part.length) / zip.length).toBeGreaterThan(900);
    const document = await read([aFile('bomb.zip', zip)]);
    expect(document.days).toEqual(GOOD_DAYS);
    expect(problemCounts(document)).toMatchObject({ 'too-large': 2 });
  }, 60_000);

  it('opens zips in zips only so far', async () => {
    let zip = await aZip({ 'good.txt': GOOD_LINE });
    for (let depth = 0; depth < 6; depth++) zip = await aZip({ [`${depth}.zip`]: zip });
    expect(await tryRead([aFile('deep.zip', zip)])).toMatchObject({ kind: 'unreadable' });
  });

  it('reads a zip in a zip', async () => {
    const zip = await aZip({ 'inner.zip': await aZip({ 'good.txt': GOOD_LINE }) });
    expect((await read([aFile('outer.zip', zip)])).days).toEqual(GOOD_DAYS);
  });

  it('only shows hostile names', async () => {
    const names = ['../../etc/passwd', 'C:\\windows\\x.txt', '__proto__', 'constructor', `${'n'.repeat(5_000)}.txt`];
    const zip = await aZip(Object.fromEntries(names.map((name) => [`${name}`, GOOD_LINE])));
    const document = await read([aFile('names.zip', zip)]);
    expect(document.days).toEqual(GOOD_DAYS);
    expect(document.problems).toEqual([]);
  });

  it('reads the entries of a zip before the one that is damaged', async () => {
    const zip = await aZip({ 'a.txt': GOOD_LINE, 'b.json': JSON.stringify({ nights: [], pad: 'x'.repeat(50_000) }) });
    const at = zip.length - 400;
    zip.fill(0xff, at, at + 60);
    const outcome = await tryRead([aFile('damaged.zip', zip)]);
    expect(outcome.kind === 'unreadable' || outcome.document.days).toBeTruthy();
  });
});

const ROWS = Number(process.env['CSV_ROWS'] ?? 100_000);

it('loses no row of a long table, a tenth of which open a quote that never closes or say nothing', async () => {
  const rows = Array.from({ length: ROWS }, (_, i) => {
    if (i % 10 > 0) return minuteRow(i);
    return i % 100 === 0 ? '"broken' : 'nonsense,,';
  });
  let [read, bad] = [0, 0];
  for await (const event of readEvents([aFile('ACTIVITY_MINUTE.csv', ['date,time,steps', ...rows].join('\n'))])) {
    if (event.kind !== 'records') continue;
    expect(event.records.stepIntervals.length).toBeLessThanOrEqual(5_000);
    read += event.records.stepIntervals.length;
    bad += Number(event.records.problems[0]?.params?.['count'] ?? 0);
  }
  expect([read, bad]).toEqual([0.9 * ROWS, 0.1 * ROWS]);
}, 60_000);

it.each([
  ['commas', '"2026-10-25",512,"1,5","1"'],
  ['quotes', '2026-10-25,512,"a ""quote"", here",1'],
  ['line ends', '2026-10-25,512,"two\r\nlines",1'],
  ['a quote in the middle', '2026-10-25,512,5" long,1'],
])('reads cells with %s', async (_, row) => {
  const document = await read([aFile('a.csv', `date,steps,distance,calories\r\n${row}\r\n`)], { zone: 'UTC' });
  expect([document.days, document.problems]).toEqual([GOOD_DAYS, []]);
});

function minuteRow(minute: number): string {
  const time = new Date(Date.UTC(2024, 0, 1) + minute * 60_000).toISOString();
  return `${time.slice(0, 10)},${time.slice(11, 19)},1`;
}

it('finds names of its own columns only', async () => {
  const document = await read([aFile('a.csv', 'date,steps,distance,calories,__proto__\n2026-10-25,512,1,1,x\n')]);
  expect(document.days).toEqual(GOOD_DAYS);
});

it.each([
  ['a count that is no number', { count: 'many' }],
  ['a negative count', { count: -5 }],
  ['a count beyond belief', { count: 1e9 }],
  ['an end before its start', { end_time: '2026-10-24T22:00:00Z' }],
  ['a time before wearables', { start_time: '1969-12-31T23:59:00Z' }],
  ['a time that is no date', { start_time: '2026-13-45T99:99:99Z' }],
  ['an interval of a year', { start_time: '2025-10-25T00:00:00Z' }],
])('leaves out %s and keeps its neighbours', async (_, change) => {
  const good = { count: 512, start_time: '2026-10-25T08:00:00Z', end_time: '2026-10-25T08:15:00Z', metadata: {} };
  const payload = { timestamp: '2026-10-25T12:00:00Z', steps: [{ ...good, ...change }, good] };
  const document = await read([aFile('push.json', JSON.stringify(payload))]);
  expect(document.stepIntervals).toHaveLength(1);
  expect(problemCounts(document)).toEqual({ 'bad-record': 1, 'zone-unknown': 1 });
});

it('keeps what a database holds before its broken page', async () => {
  const rows = Array.from({ length: 5_000 }, (_, i) => [1_792_882_740 + i * 60, 1, 10]);
  const bytes = await aDatabase({ XIAOMI_ACTIVITY_SAMPLE: [['TIMESTAMP', 'DEVICE_ID', 'STEPS'], ...rows] });
  bytes.fill(0xee, bytes.length - 8_192, bytes.length - 4_096);
  const document = await read([aFile('Gadgetbridge.db', bytes)]);
  expect(document.stepIntervals.length).toBeGreaterThan(1_000);
  expect(problemCounts(document)).toMatchObject({ 'damaged-file': 1 });
});

it('reads a monitoring file that breaks off, or says that it is damaged', async () => {
  const bytes = aMonitoringFile('2026-10-20T06:00:00Z', '2026-10-20T00:00:00Z', [
    ['2026-10-20T14:10:00Z', 'walking', 50],
    ['2026-10-20T14:20:00Z', 'walking', 80],
  ]);
  for (let length = 14; length < bytes.length; length += 7) {
    const outcome = await tryRead([aFile('M.FIT', bytes.subarray(0, length))]);
    if (outcome.kind === 'read') expect(outcome.document.kinds).toEqual(['garmin-fit']);
  }
});

it('reads everything at once as it reads each alone', async () => {
  const all = await contentsOf(await sampleFiles('polar', 'whoop', 'zepp'));
  const together = await read([aFile('all.zip', await aZip(all))]);
  const alone = await Promise.all(['polar', 'whoop', 'zepp'].map((name) => readSample(name)));
  expect(together.sleepEpisodes).toHaveLength(alone.flatMap((document) => document.sleepEpisodes).length);
});
