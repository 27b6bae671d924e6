import { expect, it } from 'vitest';
import { createZone } from '../time/zone.ts';
import { normaliseHealthConnectWebhook } from './health-connect-webhook.ts';
import { newestVersions } from './record-identity.ts';
import { sleepTotals } from './sleep-totals.ts';

const NOWHERE = { zone: null };
const LONDON = { zone: createZone('Europe/London') };

function dayTotal(count: number, start: string, end: string) {
  return { count, start_time: start, end_time: end };
}

it('reads a total of a local day and tells the offset from its midnight', () => {
  const read = normaliseHealthConnectWebhook(
    {
      timestamp: '2026-10-25T12:00:00Z',
      steps: [
        dayTotal(8421, '2026-10-23T23:00:00Z', '2026-10-24T23:00:00Z'),
        dayTotal(3050, '2026-10-24T23:00:00Z', '2026-10-25T12:00:00Z'),
      ],
    },
    NOWHERE,
  );
  expect(read).toEqual({
    sources: [
      {
        source: 'health-connect',
        provider: 'health-connect',
        channel: 'phone_push',
        originApp: null,
        manufacturer: null,
        model: null,
        deviceType: 'phone',
        alreadyReconciled: true,
      },
    ],
    stepIntervals: [
      {
        source: 'health-connect',
        externalId: '2026-10-24',
        revision: 8421,
        startTime: Date.parse('2026-10-23T23:00:00Z'),
        startOffsetMinutes: 60,
        endTime: Date.parse('2026-10-24T23:00:00Z'),
        stepCount: 8421,
        resolution: 'day',
        recordingMethod: 'automatic',
        zoneBasis: 'device_local',
      },
      {
        source: 'health-connect',
        externalId: '2026-10-25',
        revision: 3050,
        startTime: Date.parse('2026-10-24T23:00:00Z'),
        startOffsetMinutes: 60,
        endTime: Date.parse('2026-10-25T12:00:00Z'),
        stepCount: 3050,
        resolution: 'day',
        recordingMethod: 'automatic',
        zoneBasis: 'device_local',
      },
    ],
    sleepEpisodes: [],
    deletions: [],
    problems: [],
  });
});

it.each([
  ['2026-10-25T18:30:00Z', 330],
  ['2026-10-25T04:00:00Z', -240],
  ['2026-10-25T10:00:00Z', -600],
  ['2026-10-25T11:00:00Z', 780],
  ['2026-10-25T12:00:00Z', 720],
])('takes a midnight at %s for an offset of %i minutes', (start, offset) => {
  const end = new Date(Date.parse(start) + 86_400_000).toISOString();
  const read = normaliseHealthConnectWebhook({ steps: [dayTotal(1, start, end)] }, NOWHERE);
  expect(read.stepIntervals.map((interval) => interval.startOffsetMinutes)).toEqual([offset]);
});

it('keeps the whole day where a later push has only its end, in either order', () => {
  const whole = dayTotal(8421, '2026-10-23T23:00:00Z', '2026-10-24T23:00:00Z');
  const cut = dayTotal(2100, '2026-10-23T23:00:00Z', '2026-10-24T23:00:00Z');
  const first = normaliseHealthConnectWebhook({ timestamp: '2026-10-25T01:00:00Z', steps: [whole] }, NOWHERE);
  const later = normaliseHealthConnectWebhook({ timestamp: '2026-10-26T12:00:00Z', steps: [cut] }, NOWHERE);
  const counts = (order: readonly (typeof first)[]) =>
    newestVersions(order.flatMap((read) => read.stepIntervals)).map((interval) => interval.stepCount);
  expect(counts([first, later])).toEqual([8421]);
  expect(counts([later, first, later])).toEqual([8421]);
});

it('reads a night with stages as numbers in text or as words, and counts what no stage covers as unspecified', () => {
  const night = (names: readonly string[]) => ({
    sleep: [
      {
        session_end_time: '2026-10-25T06:30:00Z',
        duration_seconds: 29_400,
        stages: [
          { stage: names[0], start_time: '2026-10-24T22:20:00Z', end_time: '2026-10-24T23:10:00Z' },
          { stage: names[1], start_time: '2026-10-24T23:10:00Z', end_time: '2026-10-25T00:00:00Z' },
          { stage: names[2], start_time: '2026-10-25T00:40:00Z', end_time: '2026-10-25T01:20:00Z' },
          { stage: names[3], start_time: '2026-10-25T01:20:00Z', end_time: '2026-10-25T01:28:00Z' },
        ],
      },
    ],
  });
  for (const names of [
    ['4', '5', '6', '1'],
    ['light', 'deep', 'rem', 'awake'],
  ]) {
    const [episode] = normaliseHealthConnectWebhook(night(names), LONDON).sleepEpisodes;
    expect(episode).toMatchObject({
      startTime: Date.parse('2026-10-24T22:20:00Z'),
      startOffsetMinutes: 60,
      endTime: Date.parse('2026-10-25T06:30:00Z'),
      endOffsetMinutes: 0,
      zoneBasis: 'assumed',
    });
    expect(episode && sleepTotals(episode)).toEqual({
      stageSeconds: { light: 3000, deep: 3000, rem: 2400, awake: 480, unspecified: 20_520 },
      asleepSeconds: 28_920,
      hasStages: true,
    });
  }
});

it('names the source of a raw record by app and model', () => {
  const metadata = {
    data_origin: 'com.sec.android.app.shealth',
    recording_method: 'automatically_recorded',
    device: { manufacturer: 'Samsung', model: 'SM-R960', type: 1 },
  };
  const item = { ...dayTotal(44, '2026-10-24T22:59:00Z', '2026-10-24T23:00:00Z'), metadata };
  const read = normaliseHealthConnectWebhook({ timestamp: '2026-10-25T07:00:00Z', steps: [item] }, NOWHERE);
  expect(read.sources).toEqual([
    {
      source: 'health-connect/com.sec.android.app.shealth/SM-R960',
      provider: 'health-connect',
      channel: 'phone_push',
      originApp: 'com.sec.android.app.shealth',
      manufacturer: 'Samsung',
      model: 'SM-R960',
      deviceType: 'watch',
      alreadyReconciled: false,
    },
  ]);
  expect(read.stepIntervals).toMatchObject([
    { revision: Date.parse('2026-10-25T07:00:00Z'), resolution: 'minute', recordingMethod: 'automatic' },
  ]);
  expect(read.problems).toEqual([{ code: 'zone-unknown', permanent: true, params: { count: 1 } }]);
});

it('keeps what it can read beside what it can not', () => {
  const good = dayTotal(8421, '2026-10-23T23:00:00Z', '2026-10-24T23:00:00Z');
  const bad = [null, 7, dayTotal(-1, good.start_time, good.end_time), dayTotal(1, good.end_time, good.start_time)];
  const read = normaliseHealthConnectWebhook({ steps: [...bad, good], sleep: [{}] }, NOWHERE);
  expect(read.stepIntervals).toHaveLength(1);
  expect(read.problems).toEqual([
    {
      code: 'bad-record',
      permanent: true,
      params: { count: 5, which: 'steps[0], steps[1], steps[2], steps[3], sleep[0]' },
    },
  ]);
});

it.each([[null], [[]], ['text'], [{}], [{ data: {} }], [{ steps: 'many' }]])('refuses %j', (payload) => {
  expect(normaliseHealthConnectWebhook(payload, NOWHERE).problems).toEqual([
    { code: 'wrong-payload', permanent: true, params: { count: 1 } },
  ]);
});

it('marks what a test button sent', () => {
  const read = normaliseHealthConnectWebhook({ timestamp: '2026-10-25T12:00:00Z', test: true }, NOWHERE);
  expect(read.problems).toEqual([{ code: 'test-payload', permanent: true, params: { count: 1 } }]);
});
