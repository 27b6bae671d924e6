import { expect, it } from 'vitest';
import { aDatabase, aZip, contentsOf, databaseFromSample } from './build-files.test-kit.ts';
import { aFile, problemCounts, read, readSample, sampleFiles } from './read.test-kit.ts';

const LONDON = { zone: 'Europe/London' };

it("shows the greatest of Samsung's rows for each day and device", async () => {
  const document = await readSample('samsung-health', LONDON);
  expect(document.days).toMatchObject({ '2026-10-25': { steps: 8421 } });
  expect(document.stepIntervals.map((interval) => interval.stepCount).sort()).toEqual([8310, 8421]);
});

it("takes Samsung's merged days before those of the devices", async () => {
  const merged = [
    'com.samsung.shealth.activity.day_summary,6316002,1',
    'step_count,update_time,day_time,deviceuuid',
    '9000,2026-10-25 23:10:00.000,1792886400000,merged,',
  ].join('\n');
  const files = [...(await sampleFiles('samsung-health')), aFile('day_summary.csv', merged)];
  const document = await read(files, LONDON);
  expect(document.days).toMatchObject({ '2026-10-25': { steps: 9000 } });
  expect(document.stepIntervals).toHaveLength(1);
});

it("reads Samsung's prefixed columns, offsets and stage codes", async () => {
  const document = await readSample('samsung-health', LONDON);
  expect(document.sleepEpisodes).toMatchObject([
    { startOffsetMinutes: 60, stageSeconds: { light: 3000, deep: 3000, rem: 2400, awake: 480, unspecified: 20_520 } },
  ]);
});

it('opens the protected zip of Mi Fitness with its password', async () => {
  const zip = await aZip(await contentsOf(await sampleFiles('mi-fitness')), 'secret');
  const document = await read([aFile('export.zip', zip)], { password: 'secret' });
  expect(document.days).toMatchObject({ '2026-10-25': { steps: 8421, mainSleepSeconds: 28_920 } });
});

it.each([
  ['wrong', "The password doesn't open export.zip"],
  [undefined, 'export.zip is protected'],
])('says so where the password is %s', async (password, sentence) => {
  const zip = await aZip(await contentsOf(await sampleFiles('mi-fitness')), 'secret');
  await expect(read([aFile('export.zip', zip)], password === undefined ? {} : { password })).rejects.toThrow(sentence);
});

it('knows a wrong password also where the old cipher lets it pass', async () => {
  const zip = await aZip({ 'mi.csv': 'Uid,Sid\n'.repeat(40) }, 'secret');
  // One in 256 passes the cipher's own look: of a thousand, hardly none.
  for (let guess = 0; guess < 1_000; guess++) {
    const opened = read([aFile('export.zip', zip)], { password: `wrong ${guess}` });
    await expect(opened, `wrong ${guess}`).rejects.toThrow("The password doesn't open export.zip");
  }
});

it("shows Mi Fitness' report of the day, not the sum of its devices", async () => {
  const document = await readSample('mi-fitness');
  expect(document.days).toMatchObject({ '2026-10-25': { steps: 8421 } });
});

it.each([
  ['Europe/London', '2026-10-25'],
  ['Asia/Tokyo', '2026-10-26'],
])("takes the report's time for midnight in %s if it is one", async (zone, day) => {
  const time = day === '2026-10-26' ? Date.parse('2026-10-25T15:00:00Z') : Date.parse('2026-10-25T00:00:00Z');
  const text = `Uid,Sid,Tag,Key,Time,Value,UpdateTime\n1,dev1,daily_report,steps,${time / 1_000},"{""steps"": 77}",1792972800\n`;
  const document = await read([aFile('report.csv', text)], { zone });
  expect(document.days).toMatchObject({ [day]: { steps: 77 } });
});

it('reads Zepp by column names, behind a byte-order mark, with naps in JSON text', async () => {
  const document = await readSample('zepp', LONDON);
  expect(document.days).toEqual({ '2026-10-25': { steps: 8421, mainSleepSeconds: 28_920, napSeconds: 2_100 } });
  expect(document.problems).toEqual([]);
});

it('reads Zepp columns that moved', async () => {
  const text = '\uFEFFdate,lastSyncTime,calories,distance,runDistance,steps\n2026-10-25,1,321,6123,0,8421\n';
  expect((await read([aFile('ACTIVITY.csv', text)])).days).toMatchObject({ '2026-10-25': { steps: 8421 } });
});

it("unites apps that copy one another in Health Connect's database", async () => {
  const database = await databaseFromSample('health-connect-db', await sampleFiles('health-connect-db'));
  const document = await read([aFile('backup.zip', await aZip({ 'health_connect_export.db': database }))]);
  expect(document.kinds).toEqual(['health-connect-db']);
  expect(document.days).toMatchObject({ '2026-10-24': { steps: 44 }, '2026-10-25': { mainSleepSeconds: 28_920 } });
});

it('joins a night that an app wrote minute by minute, and keeps the longest that another let grow', async () => {
  const header = ['row_id', 'uuid', 'app_info_id', 'start_time', 'start_zone_offset', 'end_time', 'end_zone_offset'];
  const start = Date.parse('2026-10-19T23:00:00Z');
  const minutely = Array.from({ length: 420 }, (_, i) => [
    i,
    `m${i}`,
    1,
    start + i * 60_000,
    0,
    start + (i + 1) * 60_000,
    0,
  ]);
  const growing = [65, 138, 425].map((length, i) => [1_000 + i, `g${i}`, 2, start, 0, start + length * 60_000, 0]);
  const database = await aDatabase({
    application_info_table: [
      ['row_id', 'package_name'],
      [1, 'minutely'],
      [2, 'growing'],
    ],
    sleep_session_record_table: [header, ...minutely, ...growing],
  });
  const document = await read([aFile('backup.db', database)]);
  expect(document.sleepEpisodes.map(({ source, totalSleepTimeSeconds }) => [source, totalSleepTimeSeconds])).toEqual([
    ['health-connect/minutely', 420 * 60],
    ['health-connect/growing', 425 * 60],
  ]);
  expect(Object.keys(document.days)).toEqual(['2026-10-20']);
});

it("reads Gadgetbridge's seconds and milliseconds, and its maker's stage codes", async () => {
  const database = await databaseFromSample('gadgetbridge', await sampleFiles('gadgetbridge'));
  const document = await read([aFile('Gadgetbridge', database)]);
  expect(document.kinds).toEqual(['gadgetbridge']);
  expect(document.stepIntervals).toMatchObject([{ startTime: '2026-10-24T22:59:00.000Z', stepCount: 44 }]);
  expect(document.sleepEpisodes).toMatchObject([
    { stageSeconds: { light: 20_520, deep: 3_000, rem: 5_400, awake: 480, unspecified: 0 } },
  ]);
});

it('takes 255 and -1 of a watch for no steps', async () => {
  const database = await aDatabase({
    HUAMI_EXTENDED_ACTIVITY_SAMPLE: [
      ['TIMESTAMP', 'DEVICE_ID', 'STEPS'],
      [1_792_882_740, 1, 255],
      [1_792_882_800, 1, -1],
      [1_792_882_860, 1, 30],
    ],
  });
  expect((await read([aFile('Gadgetbridge.db', database)])).days).toMatchObject({ '2026-10-24': { steps: 30 } });
});

it('counts rows that break off among a table of good ones', async () => {
  const rows = Array.from({ length: 1_000 }, (_, i) => (i % 10 === 0 ? 'nonsense' : `2026-10-25,00:00:00,${i % 10}`));
  const text = ['date,time,steps', ...rows.map((row, i) => row.replace('00:00:00', clock(i)))].join('\n');
  const document = await read([aFile('ACTIVITY_MINUTE.csv', text)]);
  expect(document.days).toMatchObject({ '2026-10-25': { steps: 4_500 } });
  expect(problemCounts(document)).toMatchObject({ 'bad-record': 100 });
});

function clock(minute: number): string {
  return new Date(minute * 60_000).toISOString().slice(11, 19);
}

it("takes Samsung's -1 for no number, and for no problem either", async () => {
  const table = [
    'com.samsung.shealth.tracker.pedometer_day_summary,6316002,1',
    'step_count,update_time,day_time,deviceuuid',
    '-1,2026-10-24 23:10:00.000,1792800000000,phone,',
    '300,2026-10-25 23:10:00.000,1792886400000,phone,',
  ].join('\n');
  const document = await read([aFile('pedometer.csv', table)], LONDON);
  expect(document.days).toEqual({ '2026-10-25': { steps: 300, mainSleepSeconds: 0, napSeconds: 0 } });
  expect(document.problems).toEqual([]);
});

it("falls back to Samsung's daily trend, and shows the greatest of a day's rows, whichever was written last", async () => {
  const table = [
    'com.samsung.shealth.step_daily_trend,6316002,1',
    'count,update_time,day_time,deviceuuid,source_type',
    '8421,2026-10-25 22:00:00.000,1792886400000,phone,-2,',
    '3000,2026-10-25 23:10:00.000,1792886400000,phone,0,',
  ].join('\n');
  expect((await read([aFile('trend.csv', table)], LONDON)).days).toMatchObject({ '2026-10-25': { steps: 8421 } });
});

it("reads each of Health Connect's stage codes", async () => {
  const start = Date.parse('2026-10-25T00:00:00Z');
  const at = (hour: number) => start + hour * 3_600_000;
  const database = await aDatabase({
    application_info_table: [
      ['row_id', 'package_name'],
      [1, 'app'],
    ],
    sleep_session_record_table: [
      ['row_id', 'uuid', 'app_info_id', 'start_time', 'start_zone_offset', 'end_time', 'end_zone_offset'],
      [1, 'a', 1, at(0), 0, at(8), 0],
    ],
    sleep_stages_table: [
      ['parent_key', 'stage_start_time', 'stage_end_time', 'stage_type'],
      ...Array.from({ length: 8 }, (_, code) => [1, at(code), at(code + 1), code]),
    ],
  });
  const document = await read([aFile('backup.db', database)]);
  const hour = 3_600;
  // Unknown and "sleeping" are sleep in no known stage; awake, out of bed and awake in bed are awake.
  expect(document.sleepEpisodes).toMatchObject([
    { stageSeconds: { light: hour, deep: hour, rem: hour, awake: 3 * hour, unspecified: 2 * hour } },
  ]);
});
