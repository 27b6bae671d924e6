import { expect, it } from 'vitest';
import { aFile, problemCounts, read, readSample, sampleFiles } from './read.test-kit.ts';

function page(payload: unknown) {
  return aFile('page.json', JSON.stringify(payload));
}

async function sampleJson(path: string): Promise<Record<string, unknown>> {
  const [file] = await sampleFiles(path);
  return JSON.parse((await file?.blob.text()) ?? '') as Record<string, unknown>;
}

it('reads numbers in text and the offset of each end from Google Health', async () => {
  const document = await readSample('google-health/steps-list.synthetic.json');
  expect(document.days).toMatchObject({ '2026-10-24': { steps: 44 }, '2026-10-25': { steps: 43 } });
  expect(document.stepIntervals[0]).toMatchObject({ startOffsetMinutes: 60, resolution: 'minute' });
});

it('takes a nap and a main sleep by the word of Google Health', async () => {
  const document = await readSample('google-health/sleep-list.synthetic.json');
  expect(document.days).toEqual({ '2026-10-25': { steps: 0, mainSleepSeconds: 28_920, napSeconds: 2_100 } });
});

it('adds up the stages themselves where a reconciled summary holds every entry twice', async () => {
  const { dataPoints } = await sampleJson('google-health/sleep-list.synthetic.json');
  const text = JSON.stringify(dataPoints);
  const doubled = JSON.parse(text, (key, value) => (key === 'stagesSummary' ? [...value, ...value] : value));
  const document = await read([page({ dataPoints: doubled })]);
  expect(document.days).toMatchObject({ '2026-10-25': { mainSleepSeconds: 28_920 } });
});

it('counts a summary without stages once, entries twice or not', async () => {
  const entry = { type: 'DEEP', minutes: '114', count: '10' };
  const sleep = {
    interval: {
      startTime: '2026-03-03T20:57:30Z',
      startUtcOffset: '0s',
      endTime: '2026-03-04T04:41:30Z',
      endUtcOffset: '0s',
    },
    type: 'STAGES',
    summary: { minutesAsleep: '407', minutesAwake: '57', stagesSummary: [entry, entry] },
  };
  const document = await read([page({ dataPoints: [{ dataPointName: 'a/b/1', sleep }] })]);
  expect(document.sleepEpisodes).toMatchObject([
    { totalSleepTimeSeconds: 24_420, stageSeconds: { deep: 6_840, awake: 3_420, unspecified: 17_580 } },
  ]);
});

it('shows a night tentative while its stages are still to come', async () => {
  const sleep = {
    interval: { startTime: '2026-10-24T22:20:00Z', endTime: '2026-10-25T06:30:00Z' },
    metadata: { processed: false },
  };
  const document = await read([page({ dataPoints: [{ name: 'a/1', sleep }] })]);
  expect(document.sleepEpisodes).toMatchObject([{ status: 'tentative', totalSleepTimeSeconds: 29_400 }]);
});

it('lets the reconciled day replace the points it was made of', async () => {
  const files = await sampleFiles(
    'google-health/steps-list.synthetic.json',
    'google-health/steps-dailyRollUp-response.synthetic.json',
  );
  expect((await read(files, { zone: 'Europe/London' })).days).toMatchObject({
    '2026-10-24': { steps: 8421 },
    '2026-10-25': { steps: 10_233 },
  });
});

it('hands on what a notification says was deleted, and nothing for an update', async () => {
  const document = await readSample('google-health/webhook-notification-batch.synthetic.json');
  const interval = { startTime: '2026-03-08T01:29:00.000Z', endTime: '2026-03-08T01:34:00.000Z' };
  expect(document.deletions).toEqual([{ source: 'google-health', kind: 'sleep', interval }]);
  expect((await readSample('google-health/webhook-notification.synthetic.json')).deletions).toEqual([]);
});

it("files Oura's late nap under the day that Oura names", async () => {
  const document = await readSample('oura/sleep-page.synthetic.json');
  expect(document.sleepEpisodes[1]).toMatchObject({ localDate: '2026-10-26', episodeType: 'nap' });
  expect(document.days).toMatchObject({ '2026-10-26': { napSeconds: 1_800 } });
});

it("starts Oura's day of steps at four in the morning", async () => {
  const document = await readSample('oura/daily_activity-page.synthetic.json');
  expect(document.stepIntervals).toMatchObject([
    { startTime: '2026-10-25T04:00:00.000Z', localDate: '2026-10-25', resolution: 'day', stepCount: 8903 },
  ]);
});

it("drops Oura's rejected sleeps and honours its deleted ones", async () => {
  const [night, nap] = (await sampleJson('oura/sleep-page.synthetic.json'))['data'] as Record<string, unknown>[];
  const data = [{ ...nap, type: 'rest' }, { ...night, type: 'deleted' }, night];
  const document = await read([page({ data, next_token: null })]);
  expect(document.deletions).toEqual([
    { source: 'oura', kind: 'sleep', externalId: '00000000-0000-4000-8000-000000000002' },
  ]);
  expect(document.days).toEqual({});
  expect(problemCounts(document)).toEqual({ 'not-sleep': 1 });
});

it('knows scores and other objects of Oura, and makes nothing of them', async () => {
  const document = await readSample('oura/daily_sleep-page.synthetic.json');
  expect([document.kinds, document.sleepEpisodes, document.problems]).toEqual([['oura'], [], []]);
});

it("drops Withings' rows of other makers", async () => {
  const document = await readSample('withings/getactivity.json');
  expect([document.stepIntervals, problemCounts(document)]).toEqual([[], { 'mirrored-source': 2 }]);
});

it("files Withings' days by the zone of each row", async () => {
  const document = await readSample('withings/omh-withings-activity-measures.json');
  expect(document.days).toMatchObject({ '2015-06-18': { steps: 2934 }, '2015-02-21': { steps: 1798 } });
  expect(document.stepIntervals.map((interval) => interval.startOffsetMinutes)).toEqual([-480, -420, -420, -420]);
});

it("sorts Withings' stages, which come in any order", async () => {
  const document = await readSample('withings/sleep-get.trimmed.json');
  expect(document.sleepEpisodes.map((episode) => episode.totalSleepTimeSeconds)).toEqual([60, 120, 1_200]);
});

it('counts manual and unspecified sleep of Withings as unspecified, and out of bed as awake', async () => {
  const at = (hour: number) => 1_792_880_400 + hour * 3_600;
  const series = [
    { startdate: at(0), enddate: at(2), state: 4 },
    { startdate: at(2), enddate: at(3), state: 15 },
    { startdate: at(3), enddate: at(5), state: 5 },
  ];
  const document = await read([page({ status: 0, body: { series, model: 32 } })]);
  expect(document.sleepEpisodes).toMatchObject([{ stageSeconds: { unspecified: 14_400, awake: 3_600 } }]);
});

it('counts falling asleep as awake in the summaries of Withings', async () => {
  const [first] = (await readSample('withings/omh-withings-sleep-summary.json')).sleepEpisodes;
  expect(first).toMatchObject({ totalSleepTimeSeconds: 11_160, stageSeconds: { awake: 240, unspecified: 0 } });
});

it('refuses an error of Withings, which comes with HTTP 200', async () => {
  await expect(read([page({ status: 401, body: {}, error: 'invalid_token' })])).rejects.toThrow('none of the exports');
});

it("re-expands Polar's equal samples and shows the total of the day", async () => {
  const document = await readSample('polar/activities-with-steps.synthetic.json', { zone: 'Europe/London' });
  expect(document.stepIntervals.map(({ startTime, stepCount }) => [startTime, stepCount])).toEqual([
    ['2026-10-24T23:00:00.000Z', 8823],
    ['2026-10-25T07:02:00.000Z', 42],
    ['2026-10-25T07:03:00.000Z', 42],
    ['2026-10-25T07:04:00.000Z', 42],
  ]);
  expect(document.days).toMatchObject({ '2026-10-25': { steps: 8823 } });
});

it("leaves WHOOP's time without data out of every stage", async () => {
  const [night] = (await sampleJson('whoop/sleep-page.synthetic.json'))['records'] as Record<string, unknown>[];
  const stage_summary = {
    total_awake_time_milli: 480_000,
    total_no_data_time_milli: 3_600_000,
    total_light_sleep_time_milli: 16_920_000,
    total_slow_wave_sleep_time_milli: 3_000_000,
    total_rem_sleep_time_milli: 5_400_000,
  };
  const document = await read([page({ records: [{ ...night, score: { stage_summary } }], next_token: null })]);
  expect(document.sleepEpisodes).toMatchObject([
    {
      totalSleepTimeSeconds: 25_320,
      stageSeconds: { light: 16_920, deep: 3_000, rem: 5_400, awake: 480, unspecified: 0 },
    },
  ]);
});

it("files WHOOP's nights by their own offset and shows pending ones tentative", async () => {
  const document = await readSample('whoop/sleep-page.synthetic.json');
  expect(document.sleepEpisodes).toMatchObject([
    { startOffsetMinutes: 60, localDate: '2026-10-25', status: 'final', episodeType: 'main' },
    { startOffsetMinutes: 0, localDate: '2026-10-25', status: 'tentative', episodeType: 'nap' },
  ]);
});

it('hands on a deleted sleep of WHOOP', async () => {
  const document = await read([page({ user_id: 1, id: 'abc', type: 'sleep.deleted', trace_id: 't' })]);
  expect(document.deletions).toEqual([{ source: 'whoop', kind: 'sleep', externalId: 'abc' }]);
});

it('follows the re-score of a night by its update time, in either order', async () => {
  const [night] = (await sampleJson('whoop/sleep-page.synthetic.json'))['records'] as Record<string, unknown>[];
  const rescored = { ...night, updated_at: '2026-10-26T06:00:00.000Z', end: '2026-10-25T06:00:00.000Z' };
  for (const records of [
    [night, rescored],
    [rescored, night],
  ]) {
    const document = await read([page({ records, next_token: null })]);
    expect(document.sleepEpisodes.map((episode) => episode.endTime)).toEqual(['2026-10-25T06:00:00.000Z']);
  }
});

it('counts short awakenings that lie over the stages once', async () => {
  const at = (time: string) => `2026-10-25T${time}Z`;
  const sleep = {
    interval: { startTime: at('00:00:00'), endTime: at('06:00:00') },
    type: 'STAGES',
    stages: [
      { startTime: at('00:00:00'), endTime: at('04:00:00'), type: 'LIGHT' },
      { startTime: at('04:00:00'), endTime: at('06:00:00'), type: 'DEEP' },
    ],
    shortAwakenings: [{ startTime: at('01:00:00'), endTime: at('01:02:00'), type: 'AWAKE' }],
  };
  const document = await read([page({ dataPoints: [{ name: 'a/1', sleep }] })]);
  expect(document.sleepEpisodes).toMatchObject([
    { totalSleepTimeSeconds: 21_600, stageSeconds: { light: 14_400, deep: 7_200, awake: 0 } },
  ]);
});

it('reads the levels of a classic sleep of Google Health: restless is awake', async () => {
  const at = (time: string) => `2026-10-25T${time}Z`;
  const sleep = {
    interval: { startTime: at('00:00:00'), endTime: at('02:00:00') },
    type: 'CLASSIC',
    stages: [
      { startTime: at('00:00:00'), endTime: at('01:30:00'), type: 'ASLEEP' },
      { startTime: at('01:30:00'), endTime: at('01:50:00'), type: 'RESTLESS' },
      { startTime: at('01:50:00'), endTime: at('02:00:00'), type: 'AWAKE' },
    ],
  };
  const document = await read([page({ dataPoints: [{ name: 'a/1', sleep }] })]);
  expect(document.sleepEpisodes).toMatchObject([{ stageSeconds: { unspecified: 5_400, awake: 1_800 } }]);
});

it("builds Oura's stages from the hypnogram where a night comes without totals", async () => {
  const [night] = (await sampleJson('oura/sleep-page.synthetic.json'))['data'] as Record<string, unknown>[];
  const bare = {
    id: night?.['id'],
    day: '2026-10-25',
    type: 'long_sleep',
    bedtime_start: '2026-10-25T00:00:00+00:00',
    bedtime_end: '2026-10-25T04:00:00+00:00',
    sleep_phase_5_min: '4'.repeat(3) + '2'.repeat(21) + '1'.repeat(12) + '3'.repeat(12),
  };
  const document = await read([page({ data: [bare], next_token: null })]);
  expect(document.sleepEpisodes).toMatchObject([
    { stageSeconds: { awake: 900, light: 6_300, deep: 3_600, rem: 3_600, unspecified: 0 } },
  ]);
});

it("reads Withings' steps within a day, whose object is keyed by the second", async () => {
  const document = await readSample('withings/omh-withings-intraday-activity.json');
  expect(document.stepIntervals.length).toBeGreaterThan(0);
  for (const { startTime, endTime } of document.stepIntervals) expect(startTime < endTime).toBe(true);
});

it('shows a night of WHOOP that could not be scored with what is known', async () => {
  const [night] = (await sampleJson('whoop/sleep-page.synthetic.json'))['records'] as Record<string, unknown>[];
  const { score: _, ...unscored } = { ...night, score_state: 'UNSCORABLE' } as Record<string, unknown>;
  const document = await read([page({ records: [unscored], next_token: null })]);
  expect(document.sleepEpisodes).toMatchObject([{ totalSleepTimeSeconds: 29_400, status: 'final' }]);
});

it('gives the same days whichever way round the points of a page come', async () => {
  const { dataPoints } = await sampleJson('google-health/steps-list.synthetic.json');
  const forward = await read([page({ dataPoints })]);
  const backward = await read([page({ dataPoints: [...(dataPoints as readonly unknown[])].reverse() })]);
  expect(backward.days).toEqual(forward.days);
});
