import { expect, it } from 'vitest';
import { aFile, problemCounts, read, readSample, sampleFiles } from './read.test-kit.ts';

const FOLDER = 'google-takeout';
const JSON_FOLDER = `${FOLDER}/Takeout/Google Health/Global Export Data`;

it('takes the times of the monthly step file for UTC, though they look local', async () => {
  const document = await readSample(`${JSON_FOLDER}/steps-2026-10-01.json`, { zone: 'Europe/London' });
  expect(document.stepIntervals).toMatchObject([
    { startTime: '2026-10-24T22:59:00.000Z', startOffsetMinutes: 60, stepCount: 44, localDate: '2026-10-24' },
    { startTime: '2026-10-25T00:58:00.000Z', startOffsetMinutes: 60, stepCount: 31, localDate: '2026-10-25' },
    { startTime: '2026-10-25T00:59:00.000Z', startOffsetMinutes: 60, stepCount: 12, localDate: '2026-10-25' },
  ]);
});

it('shows the reconciled stream, not the sum of its overlapping parts', async () => {
  const document = await readSample(FOLDER, { zone: 'Europe/London' });
  expect(document.days).toMatchObject({ '2026-10-24': { steps: 44 }, '2026-10-25': { steps: 43 } });
});

it('drops the Health Connect mirror from the steps by source', async () => {
  const document = await readSample(`${FOLDER}/Takeout/Google Health/Physical Activity_GoogleData`);
  expect(document.sources.map((source) => [source.key, source.deviceType])).toEqual([
    ['google-health/MobileTrack', 'phone'],
    ['google-health/Google_Fitbit_Air', 'band'],
  ]);
  expect(problemCounts(document)).toMatchObject({ 'mirrored-source': 1 });
  expect(document.days).toMatchObject({ '2026-10-24': { steps: 40 } });
});

it('takes the sleep with offsets before the logged one without', async () => {
  const document = await readSample(FOLDER);
  expect(document.sleepEpisodes).toMatchObject([
    { source: 'google-health/sleep', startOffsetMinutes: 60, endOffsetMinutes: 0, totalSleepTimeSeconds: 28_920 },
  ]);
});

it('keeps a logged night that the tables lack, in the zone asked for', async () => {
  const document = await readSample(`${JSON_FOLDER}/sleep-2026-10-01.json`, { zone: 'Europe/London' });
  expect(document.sleepEpisodes).toMatchObject([
    { startTime: '2026-10-24T22:20:00.000Z', endTime: '2026-10-25T06:30:00.000Z', episodeType: 'main' },
  ]);
});

it('reads the older sleep log with classic levels', async () => {
  const document = await readSample('fitbit-web-api-legacy', { zone: 'Europe/Berlin' });
  expect(document.sleepEpisodes).toMatchObject([
    { episodeType: 'main', totalSleepTimeSeconds: 112 * 60, stageSeconds: { awake: 360, unspecified: 112 * 60 } },
    { episodeType: 'nap', totalSleepTimeSeconds: 63 * 60 },
  ]);
});

it('keeps the second algorithm of a night that is there twice', async () => {
  const header =
    'sleep_id,minutes_asleep,minutes_awake,start_utc_offset,sleep_start,end_utc_offset,sleep_end,algorithm_version,sleep_last_updated';
  const rows = [
    '1,470,20,+01:00,2026-10-24T22:20:00Z,+00:00,2026-10-25T06:30:00Z,sleep_session_v1,2026-10-25T06:41:07Z',
    '2,482,8,+01:00,2026-10-24T22:20:00Z,+00:00,2026-10-25T06:30:00Z,sleep_session_v2,2026-10-25T06:41:07Z',
  ];
  const document = await read([aFile('UserSleeps.csv', [header, ...rows].join('\n'))]);
  expect(document.sleepEpisodes.map((episode) => episode.totalSleepTimeSeconds)).toEqual([28_920]);
});

it.each(['distance', 'calories', 'sedentary_minutes', 'very_active_minutes', 'resting_heart_rate'])(
  'takes %s, which looks the same, for no steps',
  async (name) => {
    const [steps] = await sampleFiles(`${JSON_FOLDER}/steps-2026-10-01.json`);
    const other = aFile(`Global Export Data/${name}-2026-10-01.json`, (await steps?.blob.text()) ?? '');
    await expect(read([other])).rejects.toThrow('none of the exports');
  },
);

it.each(['Takeout/Fitbit', 'Fitbit', 'Takeout/Google Health'])('reads the same under %s', async (root) => {
  const files = (await sampleFiles(FOLDER)).map(({ path, blob }) => ({
    path: path.replace(`${FOLDER}/Takeout/Google Health`, root),
    blob,
  }));
  expect(files[0]?.path.startsWith(root)).toBe(true);
  expect((await read(files)).days).toEqual((await readSample(FOLDER)).days);
});
