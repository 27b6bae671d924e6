import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createZone } from '../time/zone.ts';
import { mergeDays } from './merge-days.ts';
import { detectPayload, NORMALISERS, type PayloadKind } from './payload-kind.ts';

// Whatever is sent, a normaliser answers: with records that can be true, or with problems. It never throws.

const CONTEXTS = [{ zone: null }, { zone: createZone('Europe/London') }, { zone: null, asOf: 1_792_909_800_000 }];

/** Generous: a busy machine is no failure. */
const PATIENCE = 60_000;

const T = ['2026-10-24T22:20:00Z', '2026-10-25T06:30:00Z'] as const;
const SPAN = { startTime: T[0], endTime: T[1], startUtcOffset: '3600s', endUtcOffset: '0s' };
const FRAME = { time_interval: { start_date_time: T[0], end_date_time: T[1] } };

/** One valid payload of each kind, to be broken one leaf at a time. */
const VALID: Readonly<Record<PayloadKind, unknown>> = {
  'health-connect-webhook': {
    timestamp: T[1],
    steps: [{ count: 44, start_time: T[0], end_time: T[1], metadata: { data_origin: 'a', device: { type: 1 } } }],
    sleep: [
      { session_end_time: T[1], duration_seconds: 29_400, stages: [{ stage: '4', start_time: T[0], end_time: T[1] }] },
    ],
  },
  'health-auto-export': {
    data: {
      metrics: [
        { name: 'step_count', units: 'count', data: [{ qty: 1.5, date: '2026-10-25 08:00:00 +0000', source: 'a' }] },
        {
          name: 'sleep_analysis',
          units: 'hr',
          data: [
            {
              startDate: '2026-10-24 23:20:00 +0100',
              endDate: '2026-10-25 06:30:00 +0000',
              value: 'Core',
              source: 'a',
            },
            { sleepStart: '2026-10-24 23:20:00 +0100', sleepEnd: '2026-10-25 06:30:00 +0000', totalSleep: 8, core: 5 },
          ],
        },
      ],
    },
  },
  'open-mhealth': [
    {
      header: { uuid: 'u', creation_date_time: T[1] },
      body: { step_count: { value: 5, unit: 'steps' }, effective_time_frame: FRAME },
    },
    { total_sleep_time: { value: 482, unit: 'min' }, is_main_sleep: true, effective_time_frame: FRAME },
  ],
  'plain-lines': `steps|${T[0]}|${T[1]}|512|iPhone\nsleep|${T[0]}|${T[1]}||iPhone`,
  'google-health': {
    dataPoints: [
      { dataSource: { platform: 'FITBIT', device: { displayName: 'W' } }, steps: { count: '5', interval: SPAN } },
      {
        name: 'a/1',
        sleep: { interval: SPAN, stages: [{ ...SPAN, type: 'LIGHT' }], metadata: { nap: false }, updateTime: T[1] },
      },
    ],
  },
  oura: {
    data: [
      {
        id: 'a',
        day: '2026-10-25',
        bedtime_start: T[0],
        bedtime_end: T[1],
        type: 'long_sleep',
        awake_time: 1,
        sleep_phase_5_min: '1234',
      },
      { day: '2026-10-25', steps: 5, timestamp: T[0] },
    ],
    next_token: null,
  },
  'oura-export': { sleep: [{ id: 'a', day: '2026-10-25', bedtime_start: T[0], bedtime_end: T[1] }] },
  withings: {
    status: 0,
    body: {
      activities: [{ date: '2026-10-25', steps: 5, timezone: 'Europe/London', brand: 1, modified: 1_792_909_800 }],
      series: [
        { startdate: 1_792_880_400, enddate: 1_792_909_800, state: 1 },
        {
          id: 1,
          startdate: 1_792_880_400,
          enddate: 1_792_909_800,
          timezone: 'Europe/London',
          data: { wakeupduration: 8 },
        },
      ],
      model: 32,
    },
  },
  polar: {
    nights: [
      {
        date: '2026-10-25',
        sleep_start_time: '2026-10-24T23:20:00+01:00',
        sleep_end_time: T[1],
        light_sleep: 5,
        hypnogram: { '23:20': 1, '01:40': 2, '01:20': 3 },
      },
      {
        start_time: '2026-10-25T00:00:00',
        active_duration: 'PT1H',
        steps: 5,
        samples: { steps: { interval_ms: 60_000, samples: [{ steps: 5, timestamp: '2026-10-25T07:02' }] } },
      },
    ],
  },
  whoop: {
    records: [{ id: 'a', start: T[0], end: T[1], timezone_offset: '+01:00', nap: false, score: null }],
    next_token: null,
  },
  'garmin-health': {
    dailies: [{ calendarDate: '2026-10-25', startTimeInSeconds: 1_792_882_800, durationInSeconds: 90_000, steps: 5 }],
    sleeps: [
      {
        summaryId: 's',
        startTimeInSeconds: 1_792_880_400,
        durationInSeconds: 28_920,
        deepSleepDurationInSeconds: 5,
        sleepLevelsMap: { light: [{ startTimeInSeconds: 1_792_880_400, endTimeInSeconds: 1_792_883_400 }] },
      },
    ],
  },
};

const KINDS = Object.keys(NORMALISERS) as PayloadKind[];

function expectSound(kind: PayloadKind, payload: unknown): void {
  for (const context of CONTEXTS) {
    const { sources, stepIntervals, sleepEpisodes, deletions } = NORMALISERS[kind](payload, context);
    const keys = new Set(sources.map((source) => source.source));
    for (const record of [...stepIntervals, ...sleepEpisodes]) {
      expect(record.endTime).toBeGreaterThan(record.startTime);
      expect(Number.isSafeInteger(Math.round(record.revision))).toBe(true);
      expect(keys).toContain(record.source);
    }
    for (const day of mergeDays({ sources, stepIntervals, sleepEpisodes }, deletions).values()) {
      expect(day.steps?.stepCount ?? 0).toBeGreaterThanOrEqual(0);
      expect(day.sleep?.main?.asleepSeconds ?? 0).toBeGreaterThanOrEqual(0);
      expect(day.sleep?.main?.asleepSeconds ?? 0).toBeLessThan(50 * 3_600);
    }
  }
}

describe.each(KINDS)('%s', (kind) => {
  it('is known by what is in it', () => {
    expect(detectPayload(VALID[kind])).toBe(kind);
  });

  it(
    'answers whatever is sent',
    () => {
      fc.assert(
        fc.property(fc.oneof(fc.jsonValue(), fc.anything(), fc.string()), (payload) => expectSound(kind, payload)),
        { numRuns: 200 },
      );
    },
    PATIENCE,
  );

  it(
    'answers a payload of which any one leaf is something else',
    () => {
      const strange = fc.oneof(
        fc.constantFrom<unknown>(
          null,
          undefined,
          '',
          'NaN',
          -1,
          0,
          1e308,
          -1e308,
          [],
          {},
          true,
          ...T,
          '2026-10-25',
          '99:99',
        ),
        fc.jsonValue(),
      );
      fc.assert(
        fc.property(fc.nat(), strange, (at, value) => expectSound(kind, withLeaf(VALID[kind], at, value))),
        { numRuns: 500 },
      );
    },
    PATIENCE,
  );
});

/** The payload with the leaf or branch number `at` (counted round) replaced. */
function withLeaf(payload: unknown, at: number, value: unknown): unknown {
  let count = 0;
  JSON.stringify(payload, (_, part) => {
    count++;
    return part;
  });
  const chosen = at % count;
  let seen = 0;
  const text = JSON.stringify(payload, (_, part) => (seen++ === chosen ? value : part));
  return text === undefined ? value : JSON.parse(text);
}
