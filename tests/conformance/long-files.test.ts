import { expect, it } from 'vitest';
import type { GivenFile } from '../../extension/src/imports/import-event.ts';
import { aDatabase } from './build-files.test-kit.ts';
import { aFile, readEvents, readRecords } from './read.test-kit.ts';

// However many rows a file has, only some thousand records exist at a time, and between them a person can look up or stop.

const ROWS = 6_000;
const START = Date.UTC(2020, 0, 1);
const AT = Array.from({ length: ROWS }, (_, row) => START + row * 600_000);

function iso(at: number): string {
  return new Date(at).toISOString().slice(0, 19);
}

function csv(path: string, head: string, toLine: (at: number, row: number) => string): GivenFile {
  return aFile(path, `${head}\n${AT.map(toLine).join('\n')}`);
}

/** Lists behind one another, each item a kilobyte long. */
function json(before: string, toItem: (at: number, row: number) => object, after: string): GivenFile {
  const items = AT.map((at, row) => JSON.stringify({ pad: 'x'.repeat(1_000), ...toItem(at, row) }));
  return aFile('export.json', `${before}${items.join(',')}${after}`);
}

const ouraSleep = (at: number, row: number) => ({
  id: String(row),
  day: iso(at).slice(0, 10),
  bedtime_start: `${iso(at)}+01:00`,
  bedtime_end: `${iso(at + 540_000)}+01:00`,
  heart_rate: { items: [60, 61] },
});

const FILES: readonly (readonly [string, () => GivenFile | Promise<GivenFile>])[] = [
  [
    "Takeout's sleeps",
    () =>
      csv(
        'UserSleeps.csv',
        'sleep_id,minutes_asleep,minutes_awake,start_utc_offset,sleep_start,end_utc_offset,sleep_end,algorithm_version',
        (at, row) => `${row},8,1,+01:00,${iso(at)}Z,+01:00,${iso(at + 540_000)}Z,sleep_session_v2`,
      ),
  ],
  [
    "Samsung Health's sleeps",
    () =>
      csv(
        'com.samsung.shealth.sleep.csv',
        'com.samsung.shealth.sleep,1,1\nstart_time,end_time,time_offset,datauuid',
        (at, row) => `${iso(at).replace('T', ' ')}.000,${iso(at + 540_000).replace('T', ' ')}.000,UTC+0100,${row}`,
      ),
  ],
  [
    "Health Connect's sessions",
    async () => {
      const head = ['row_id', 'start_time', 'start_zone_offset', 'end_time', 'end_zone_offset'];
      const rows = AT.map((at, row) => [row, at, 3_600, at + 540_000, 3_600]);
      return aFile('health_connect_export.db', await aDatabase({ sleep_session_record_table: [head, ...rows] }));
    },
  ],
  [
    "Gadgetbridge's sleeps",
    async () => {
      const head = ['TIMESTAMP', 'DEVICE_ID', 'WAKEUP_TIME', 'TOTAL_DURATION'];
      const rows = AT.map((at) => [at, 1, at + 540_000, 9]);
      const tables = { XIAOMI_ACTIVITY_SAMPLE: [['TIMESTAMP']], XIAOMI_SLEEP_TIME_SAMPLE: [head, ...rows] };
      return aFile('Gadgetbridge.db', await aDatabase(tables));
    },
  ],
  [
    "Oura's sleeps, behind a list that nobody knows",
    () => json(`{"tags":[${`"${'x'.repeat(1_000)}",`.repeat(2_400)}1],"sleep":[`, ouraSleep, ']}'),
  ],
  [
    "Takeout's logged sleeps",
    () => json('[', (at, row) => ({ logId: row, startTime: `${iso(at)}.000`, duration: 540_000 }), ']'),
  ],
  [
    "Health Auto Export's nights, between other metrics",
    () =>
      json(
        '{"data":{"metrics":[{"name":"x","data":[1]},{"name":"sleep_analysis","units":"hr","data":[',
        (at) => ({ sleepStart: `${iso(at)}+01:00`, sleepEnd: `${iso(at + 540_000)}+01:00`, totalSleep: 0.1 }),
        ']},{"name":"y","data":[1]}],"workouts":[]}}',
      ),
  ],
];

it.each(FILES)('hands on %s in pieces', async (_, file) => {
  const pieces: number[] = [];
  const starts = new Set<number>();
  let sinceStep = 0;
  let longestStretch = 0;
  for await (const event of readEvents([await file()])) {
    if (event.kind === 'progress') sinceStep = 0;
    if (event.kind !== 'records') continue;
    pieces.push(event.records.sleepEpisodes.length);
    for (const { startTime } of event.records.sleepEpisodes) starts.add(startTime);
    sinceStep += event.records.sleepEpisodes.length;
    longestStretch = Math.max(longestStretch, sinceStep);
  }
  expect(starts.size).toBe(ROWS);
  expect(Math.max(...pieces)).toBeLessThanOrEqual(5_000);
  expect(longestStretch).toBeLessThanOrEqual(5_000);
});

it('gives no night more stages than two days have minutes, and counts the others', async () => {
  const stages = csv(
    'UserSleepStages.csv',
    'sleep_id,sleep_stage_id,sleep_stage_type,sleep_stage_start,sleep_stage_end',
    (at, row) => `1,${row},LIGHT,${iso(at)}Z,${iso(at + 1_000)}Z`,
  );
  const sleeps = aFile(
    'UserSleeps.csv',
    `sleep_id,minutes_asleep,start_utc_offset,sleep_start,end_utc_offset,sleep_end
1,480,+01:00,${iso(START)}Z,+01:00,${iso(START + 28_800_000)}Z`,
  );
  let [bad, spans] = [0, 0];
  for await (const event of readEvents([sleeps, stages])) {
    if (event.kind !== 'records') continue;
    for (const { code, params } of event.records.problems) if (code === 'bad-record') bad += Number(params?.['count']);
    for (const { stages: ofNight } of event.records.sleepEpisodes) spans += ofNight.length;
  }
  expect([spans, bad]).toEqual([2_880, ROWS - 2_880]);
});

it('takes the last minute of a long list for a minute, though it is midnight and comes alone', async () => {
  const minutes = ['23:56', '23:57', '23:58', '23:59', '00:00'].map(
    (at) => `{"qty":3,"date":"2026-10-${at < '12' ? 25 : 24} ${at}:00 +0100","source":"Watch"}`,
  );
  const spacedBy = (blanks: number) =>
    aFile('a.json', `{"data":{"metrics":[{"name":"step_count","data":[${minutes.join(`,${' '.repeat(blanks)}`)}]}]}}`);
  const whole = await readRecords([spacedBy(0)]);
  const inPieces = await readRecords([spacedBy(2_100_000)]);
  expect(inPieces.stepIntervals.length).toBeGreaterThan(whole.stepIntervals.length);
  expect(new Set(inPieces.stepIntervals.map((one) => JSON.stringify(one)))).toEqual(
    new Set(whole.stepIntervals.map((one) => JSON.stringify(one))),
  );
});

it('keeps what a long file says before it breaks off, and says that it does', async () => {
  const { sleepEpisodes, problems } = await readRecords([json('{"sleep":[', ouraSleep, ',{"id":"cut o')]);
  expect(sleepEpisodes.length).toBeGreaterThan(ROWS / 2);
  expect(problems).toEqual([{ code: 'damaged-file', path: 'export.json' }]);
});

it('gives up on a record without an end', async () => {
  const { problems } = await readRecords([aFile('a.json', `[{"pad":"${'x'.repeat(36 * 1_048_576)}"}]`)]);
  expect(problems).toEqual([{ code: 'too-large', path: 'a.json' }]);
});
