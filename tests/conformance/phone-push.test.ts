import { expect, it } from 'vitest';
import { aFile, problemCounts, read, readSample, tryRead } from './read.test-kit.ts';

const LONDON = { zone: 'Europe/London' };

function push(payload: unknown) {
  return aFile('payload.json', JSON.stringify(payload));
}

it('reads totals of local days from the Health Connect app, with the offset their midnights tell', async () => {
  const document = await readSample('health-connect-webhook/payload-daily-steps.synthetic.json');
  expect(document.days).toMatchObject({
    '2026-10-23': { steps: 2100 },
    '2026-10-24': { steps: 8421 },
    '2026-10-25': { steps: 3050 },
  });
  expect(document.problems).toEqual([]);
});

it("keeps a day's greatest total when a later push holds only its end", async () => {
  const total = (count: number) => ({
    count,
    start_time: '2026-10-22T23:00:00Z',
    end_time: '2026-10-23T23:00:00Z',
  });
  const whole = push({ timestamp: '2026-10-23T23:30:00Z', steps: [total(9000)] });
  const cut = push({ timestamp: '2026-10-25T12:00:00Z', steps: [total(2100)] });
  for (const files of [
    [whole, cut],
    [cut, whole],
  ]) {
    expect((await read(files)).days).toMatchObject({ '2026-10-23': { steps: 9000 } });
  }
});

it('unites raw records of apps that copy one another', async () => {
  const document = await readSample('health-connect-webhook/payload-raw-with-metadata.synthetic.json');
  expect(document.days).toMatchObject({ '2026-10-24': { steps: 44 } });
});

it('keeps the longest of a growing session', async () => {
  const document = await readSample('health-connect-webhook/payload-raw-with-metadata.synthetic.json', LONDON);
  expect(document.sleepEpisodes).toMatchObject([
    { endTime: '2026-10-25T06:30:00.000Z', totalSleepTimeSeconds: 28_920 },
  ]);
});

it('adds fractional minutes of Health Auto Export before it rounds the day', async () => {
  const document = await readSample('health-auto-export/metrics-unaggregated.synthetic.json');
  expect(document.stepIntervals.map((interval) => interval.stepCount)).toEqual([1.5661734416503, 1.5661734416503004]);
  expect(document.days).toMatchObject({ '2026-10-25': { steps: 3 } });
});

it('reads hours of sleep, where asleep is the part without stages and not the total', async () => {
  const document = await readSample('health-auto-export/metrics-aggregated.synthetic.json');
  expect(document.sleepEpisodes).toMatchObject([
    {
      totalSleepTimeSeconds: 28_920,
      stageSeconds: { light: 20_520, deep: 3000, rem: 5400, awake: 480, unspecified: 0 },
    },
  ]);
});

it('reads a night of which only a few keys came', async () => {
  const night = { sleepStart: '2026-10-24 23:20:00 +0100', sleepEnd: '2026-10-25 06:30:00 +0000', awake: 0.1333 };
  const payload = { data: { metrics: [{ name: 'sleep_analysis', units: 'hr', data: [night] }] } };
  expect((await read([push(payload)])).sleepEpisodes).toMatchObject([
    { totalSleepTimeSeconds: 28_920, stageSeconds: { awake: 480, unspecified: 28_920 } },
  ]);
});

it("replaces minutes by the phone's own total of the day", async () => {
  const point = (date: string, qty: number) => ({ date, qty, source: 'iPhone' });
  const metric = (data: readonly unknown[]) => ({ data: { metrics: [{ name: 'step_count', units: 'count', data }] } });
  const minutes = push(metric([point('2026-10-25 08:00:00 +0000', 700), point('2026-10-25 08:01:00 +0000', 700)]));
  const day = push(metric([point('2026-10-25 00:00:00 +0100', 900)]));
  expect((await read([minutes, day])).days).toMatchObject({ '2026-10-25': { steps: 900 } });
});

it('tells hours from minutes and days by the distances of the points', async () => {
  const point = (date: string) => ({ date, qty: 60, source: 'iPhone' });
  const data = [point('2026-10-25 08:00:00 +0000'), point('2026-10-25 11:00:00 +0000')];
  const document = await read([push({ data: { metrics: [{ name: 'step_count', units: 'count', data }] } })]);
  expect(document.stepIntervals.map(({ startTime, endTime }) => Date.parse(endTime) - Date.parse(startTime))).toEqual([
    3_600_000, 3_600_000,
  ]);
});

it('reads plain lines, skips empty ones and comments, and names a bad one by its number', async () => {
  const text = [
    '# from a Shortcut',
    '',
    'steps|2026-10-25T08:00:00+00:00|2026-10-25T08:15:00+00:00|512|iPhone',
    'steps|yesterday|today|512|iPhone',
    'sleep|2026-10-24T23:20:00+01:00|2026-10-25T06:30:00Z||iPhone',
  ].join('\r\n');
  const document = await read([aFile('lines.txt', text)]);
  expect(document.kinds).toEqual(['plain-lines']);
  expect(document.days).toEqual({ '2026-10-25': { steps: 512, mainSleepSeconds: 29_400, napSeconds: 0 } });
  expect(document.sources).toMatchObject([{ key: 'plain-lines/iPhone', deviceType: 'phone' }]);
  expect(document.problems).toEqual([
    { code: 'bad-record', message: "Records that can't be read were left out: line 4.", count: 1 },
  ]);
});

it("counts a day's total so far once, however often it is sent", async () => {
  const line = (end: string, count: number) => `steps|2026-10-25T00:00:00+01:00|${end}|${count}|iPhone`;
  const text = [line('2026-10-25T12:00:00Z', 3000), line('2026-10-25T18:00:00Z', 5000)].join('\n');
  expect((await read([aFile('lines.txt', text)])).days).toMatchObject({ '2026-10-25': { steps: 5000 } });
});

it('overlays stages on a whole night of the same source', async () => {
  const text = [
    'sleep|2026-10-24T23:20:00+01:00|2026-10-25T06:30:00Z||ring',
    'sleep|2026-10-25T01:20:00Z|2026-10-25T01:28:00Z|awake|ring',
    'sleep|2026-10-25T00:10:00+01:00|2026-10-25T01:00:00+01:00|deep|ring',
  ].join('\n');
  expect((await read([aFile('lines.txt', text)])).sleepEpisodes).toMatchObject([
    { totalSleepTimeSeconds: 28_920, stageSeconds: { light: 0, deep: 3000, rem: 0, awake: 480, unspecified: 25_920 } },
  ]);
});

it.each([
  ['step-count-3.0.json', { steps: 10_600 }],
  ['sleep-episode-1.1.json', { mainSleepSeconds: 30_600 }],
  ['sleep-duration-2.0.json', { mainSleepSeconds: 27_000 }],
])('reads the Open mHealth sample %s', async (name, day) => {
  const document = await readSample(`open-mhealth/${name}`);
  expect(Object.values(document.days)).toMatchObject([day]);
});

it('makes no sleep of the Granola sample, which is time in bed, and nothing of a time frame alone', async () => {
  const document = await readSample('open-mhealth/granola-hk-category-sample-1.0.json');
  expect([document.sleepEpisodes, problemCounts(document)]).toEqual([[], { 'not-sleep': 1 }]);
  expect(await tryRead([push({ time_interval: { duration: { value: 7.6, unit: 'd' } } })])).toMatchObject({
    kind: 'unreadable',
  });
});

it('counts two equal entries of one source and date once, as Oura leaves them behind in Health Auto Export', async () => {
  const point = { date: '2026-10-25 08:00:00 +0000', qty: 60, source: 'Oura' };
  const next = { date: '2026-10-25 08:01:00 +0000', qty: 10, source: 'Oura' };
  const night = { sleepStart: '2026-10-24 23:20:00 +0100', sleepEnd: '2026-10-25 06:30:00 +0000', source: 'Oura' };
  const metrics = [
    { name: 'step_count', units: 'count', data: [point, point, next] },
    { name: 'sleep_analysis', units: 'hr', data: [night, { ...night, awake: 0.1333 }] },
  ];
  const document = await read([push({ data: { metrics } })]);
  expect(document.days).toMatchObject({ '2026-10-25': { steps: 70 } });
  expect(document.sleepEpisodes).toHaveLength(1);
});

it.each([
  ['hr', 1],
  ['min', 60],
  ['s', 3_600],
])('reads sleep in %s, as the settings of Health Auto Export have it', async (units, factor) => {
  const night = {
    sleepStart: '2026-10-24 23:20:00 +0100',
    sleepEnd: '2026-10-25 06:30:00 +0000',
    totalSleep: (482 / 60) * factor,
    deep: (50 / 60) * factor,
    awake: (8 / 60) * factor,
  };
  const document = await read([push({ data: { metrics: [{ name: 'sleep_analysis', units, data: [night] }] } })]);
  expect(document.sleepEpisodes).toMatchObject([
    { totalSleepTimeSeconds: 28_920, stageSeconds: { deep: 3_000, awake: 480, unspecified: 25_920 } },
  ]);
});

it('takes a corrected night for the one it corrects, though it is shorter, in either order', async () => {
  const night = (timestamp: string, hours: number, end: string) =>
    push({ timestamp, sleep: [{ session_end_time: end, duration_seconds: hours * 3_600, stages: [] }] });
  const first = night('2026-10-26T08:00:00Z', 8, '2026-10-26T07:00:00Z');
  const corrected = night('2026-10-26T09:00:00Z', 7, '2026-10-26T06:00:00Z');
  for (const files of [
    [first, corrected],
    [corrected, first],
  ]) {
    const document = await read(files);
    expect(document.sleepEpisodes.map((episode) => episode.totalSleepTimeSeconds)).toEqual([7 * 3_600]);
  }
});
