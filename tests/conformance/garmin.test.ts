import { expect, it } from 'vitest';
import { aMonitoringFile, type Reading } from './build-files.test-kit.ts';
import { aFile, read, readSample } from './read.test-kit.ts';

const MIDNIGHT = '2026-10-20T06:00:00Z';
const LOCAL_MIDNIGHT = '2026-10-20T00:00:00Z';

function monitoring(...readings: readonly Reading[]) {
  return aFile('M.FIT', aMonitoringFile(MIDNIGHT, LOCAL_MIDNIGHT, readings));
}

it('makes two steps of a cycle, counted up since local midnight, for walking and running apart', async () => {
  const document = await read([
    monitoring(
      ['2026-10-20T14:00:00Z', 'sedentary', null],
      ['2026-10-20T14:10:00Z', 'walking', 50],
      ['2026-10-20T14:20:00Z', 'walking', 157.5],
      ['2026-10-20T15:00:00Z', 'running', 15.5],
      ['2026-10-20T15:10:00Z', 'walking', 160],
    ),
  ]);
  expect(document.stepIntervals.map(({ startTime, endTime, stepCount }) => [startTime, endTime, stepCount])).toEqual([
    ['2026-10-20T14:00:00.000Z', '2026-10-20T14:10:00.000Z', 100],
    ['2026-10-20T14:10:00.000Z', '2026-10-20T14:20:00.000Z', 215],
    ['2026-10-20T14:20:00.000Z', '2026-10-20T15:00:00.000Z', 31],
    ['2026-10-20T15:00:00.000Z', '2026-10-20T15:10:00.000Z', 5],
  ]);
  expect(document.days).toMatchObject({ '2026-10-20': { steps: 351 } });
  expect(document.stepIntervals[0]).toMatchObject({ startOffsetMinutes: -360, localDate: '2026-10-20' });
});

it('carries the count on over a second file of the same day, in either order', async () => {
  const morning = monitoring(['2026-10-20T14:10:00Z', 'walking', 50]);
  const evening = monitoring(['2026-10-20T22:10:00Z', 'walking', 80]);
  for (const files of [
    [morning, evening],
    [evening, morning],
  ]) {
    expect((await read(files)).days).toMatchObject({ '2026-10-20': { steps: 160 } });
  }
});

it('rolls 16 bits of time over more than one turn', async () => {
  // 65,536 seconds are some 18 hours: the readings of one day cross at least one turn.
  const hourly = Array.from({ length: 23 }, (_, hour): Reading => {
    const time = new Date(Date.parse(MIDNIGHT) + (hour + 1) * 3_600_000).toISOString();
    return [time, 'walking', (hour + 1) * 10];
  });
  const document = await read([monitoring(...hourly)]);
  expect(document.stepIntervals.at(-1)?.endTime).toBe('2026-10-21T05:00:00.000Z');
  expect(document.days).toEqual({ '2026-10-20': { steps: 460, mainSleepSeconds: 0, napSeconds: 0 } });
});

it('gives the total that stands at midnight to the day that ends there', async () => {
  const document = await read([
    monitoring(['2026-10-20T20:00:00Z', 'walking', 100], ['2026-10-21T06:00:00Z', 'walking', 110]),
  ]);
  expect(document.days).toMatchObject({ '2026-10-20': { steps: 220 } });
});

it('lets epochs of two activities share a quarter of an hour', async () => {
  const document = await readSample('garmin-health/push-epochs.synthetic.json');
  expect(document.stepIntervals.map((interval) => interval.stepCount).sort()).toEqual([0, 512]);
  expect(document.days).toMatchObject({ '2026-10-25': { steps: 512 } });
});

it('never adds the running total of a day to its epochs, and keeps the greatest of the totals', async () => {
  const daily = (steps: number) => ({
    summaryId: `d${steps}`,
    calendarDate: '2026-10-25',
    startTimeInSeconds: 1_792_882_800,
    startTimeOffsetInSeconds: 3_600,
    durationInSeconds: 90_000,
    steps,
  });
  const epoch = {
    summaryId: 'e',
    startTimeInSeconds: 1_792_915_200,
    startTimeOffsetInSeconds: 0,
    durationInSeconds: 900,
    steps: 512,
  };
  for (const order of [
    [600, 8421],
    [8421, 600],
  ]) {
    const payload = { dailies: order.map(daily), epochs: [epoch] };
    const document = await read([aFile('push.json', JSON.stringify(payload))]);
    expect(document.days).toMatchObject({ '2026-10-25': { steps: 8421 } });
  }
});

const TENTATIVE = {
  summaryId: 'tentative',
  startTimeInSeconds: 1_792_880_400,
  startTimeOffsetInSeconds: 3_600,
  durationInSeconds: 28_920,
  deepSleepDurationInSeconds: 3_000,
  lightSleepDurationInSeconds: 20_520,
  remSleepInSeconds: 5_400,
  awakeDurationInSeconds: 480,
  validation: 'AUTO_TENTATIVE',
};

it('shows a tentative night until the final one comes, though that is shorter', async () => {
  const final = {
    ...TENTATIVE,
    summaryId: 'final',
    durationInSeconds: 28_320,
    lightSleepDurationInSeconds: 19_920,
    validation: 'AUTO_FINAL',
  };
  const before = await read([aFile('push.json', JSON.stringify({ sleeps: [TENTATIVE] }))]);
  const after = await read([aFile('push.json', JSON.stringify({ sleeps: [final, TENTATIVE] }))]);
  expect(before.sleepEpisodes).toMatchObject([{ status: 'tentative', totalSleepTimeSeconds: 28_920 }]);
  expect(after.sleepEpisodes).toMatchObject([{ status: 'final', totalSleepTimeSeconds: 28_320 }]);
});

it('ends a sleep where its level map ends', async () => {
  const span = (from: number, to: number) => ({
    startTimeInSeconds: 1_792_880_400 + from,
    endTimeInSeconds: 1_792_880_400 + to,
  });
  const sleep = { ...TENTATIVE, sleepLevelsMap: { light: [span(0, 29_000)], awake: [span(29_000, 30_000)] } };
  const document = await read([aFile('push.json', JSON.stringify({ sleeps: [sleep] }))]);
  expect(document.sleepEpisodes[0]?.endTime).toBe(new Date((1_792_880_400 + 30_000) * 1_000).toISOString());
});

it('takes time in which the watch measured nothing for no stage', async () => {
  const span = (from: number, to: number) => ({
    startTimeInSeconds: 1_792_880_400 + from,
    endTimeInSeconds: 1_792_880_400 + to,
  });
  const { summaryId, startTimeInSeconds, startTimeOffsetInSeconds } = TENTATIVE;
  const untold = { summaryId, startTimeInSeconds, startTimeOffsetInSeconds, durationInSeconds: 29_400 };
  const sleepLevelsMap = {
    light: [span(0, 20_000)],
    unmeasurable: [span(20_000, 22_000)],
    deep: [span(22_000, 29_400)],
  };
  const document = await read([aFile('push.json', JSON.stringify({ sleeps: [{ ...untold, sleepLevelsMap }] }))]);
  expect(document.sleepEpisodes).toMatchObject([
    { stageSeconds: { light: 20_000, deep: 7_400, rem: 0, awake: 0, unspecified: 2_000 } },
  ]);
});

it('reads nights, naps and days of the account archive', async () => {
  const document = await readSample('garmin-archive', { zone: 'Europe/London' });
  expect(document.days).toEqual({
    '2026-10-24': { steps: 7012, mainSleepSeconds: 0, napSeconds: 0 },
    '2026-10-25': { steps: 8421, mainSleepSeconds: 28_920, napSeconds: 2_100 },
  });
  expect(document.problems).toEqual([]);
});
