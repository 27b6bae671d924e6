import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aZip, contentsOf } from './build-files.test-kit.ts';
import { aFile, problemCounts, read, readSample, sampleFiles, tryRead } from './read.test-kit.ts';

const SAMPLE = 'apple-health/export.synthetic.xml';
const WATCH =
  '&lt;&lt;HKDevice: 0x1&gt;, name:Apple Watch, manufacturer:Apple Inc., model:Watch, hardware:Watch7,2, software:12.0&gt;';

function anExport(...records: readonly string[]): string {
  return `<?xml version="1.0"?>\n<HealthData locale="en_GB">\n<ExportDate value="2026-11-01 10:00:00 +0000"/>\n${records.join('\n')}\n</HealthData>`;
}

function steps(count: number, start: string, end: string, sourceName = 'Apple Watch', device = WATCH): string {
  return `<Record type="HKQuantityTypeIdentifierStepCount" sourceName="${sourceName}" device="${device}" unit="count" startDate="${start}" endDate="${end}" value="${count}"/>`;
}

function stage(value: string, start: string, end: string, zone?: string): string {
  const metadata = zone === undefined ? '' : `<MetadataEntry key="HKTimeZone" value="${zone}"/>`;
  return `<Record type="HKCategoryTypeIdentifierSleepAnalysis" sourceName="Apple Watch" device="${WATCH}" startDate="${start}" endDate="${end}" value="HKCategoryValueSleepAnalysis${value}">${metadata}</Record>`;
}

it('reads past a malformed document type and control characters, and unites watch and phone', async () => {
  const document = await readSample(SAMPLE);
  expect(document.days).toMatchObject({ '2026-10-20': { steps: 1840 } });
  expect(problemCounts(document)).toEqual({ 'not-sleep': 1 });
});

it('knows a watch by its hardware, whatever spaces its name holds', async () => {
  const document = await read([
    aFile(
      'export.xml',
      anExport(
        steps(10, '2026-10-20 09:00:00 +0100', '2026-10-20 09:01:00 +0100', 'Alex’s Apple\u00a0Watch'),
        steps(10, '2026-10-20 09:01:00 +0100', '2026-10-20 09:02:00 +0100', 'Alex’s Apple Watch'),
      ),
    ),
  ]);
  expect(document.sources).toEqual([
    {
      key: 'apple-health/Watch7,2',
      provider: 'apple-health',
      channel: 'file_import',
      deviceType: 'watch',
      model: 'Watch7,2',
    },
  ]);
});

it("counts another app's copy of the watch's steps once", async () => {
  const time = ['2026-10-20 09:00:00 +0100', '2026-10-20 09:10:00 +0100'] as const;
  const document = await read([aFile('export.xml', anExport(steps(500, ...time), steps(480, ...time, 'StepsApp')))]);
  expect(document.days).toMatchObject({ '2026-10-20': { steps: 500 } });
});

it('counts what stands in a correlation once', async () => {
  const record = steps(500, '2026-10-20 09:00:00 +0100', '2026-10-20 09:10:00 +0100');
  const moved = steps(70, '2026-10-20 10:00:00 +0100', '2026-10-20 10:10:00 +0100');
  const document = await read([aFile('export.xml', anExport(`<Correlation>${moved}</Correlation>`, record))]);
  expect(document.stepIntervals.map((interval) => interval.stepCount)).toEqual([500]);
});

it("takes the record's own zone before the exporting phone's offset", async () => {
  const night = stage('AsleepCore', '2026-10-21 15:00:00 +0100', '2026-10-21 22:00:00 +0100', 'Asia/Tokyo');
  const [episode] = (await read([aFile('export.xml', anExport(night))])).sleepEpisodes;
  expect(episode).toMatchObject({ startOffsetMinutes: 540, endOffsetMinutes: 540, localDate: '2026-10-22' });
});

it('makes no sleep of time in bed', async () => {
  const document = await read([
    aFile('export.xml', anExport(stage('InBed', '2026-10-24 23:05:00 +0100', '2026-10-25 06:40:00 +0000'))),
  ]);
  expect(document.sleepEpisodes).toEqual([]);
  expect(problemCounts(document)).toEqual({ 'not-sleep': 1 });
});

it('finds the file in a zip by what is in it, under a localised name', async () => {
  const [sample] = await sampleFiles(SAMPLE);
  const zip = await aZip({
    'apple_health_export/Экспорт.xml': new Uint8Array((await sample?.blob.arrayBuffer()) ?? []),
  });
  expect(await read([aFile('export.zip', zip)])).toEqual(await readSample(SAMPLE));
});

it('reads a file that breaks off as far as it goes, and says so', async () => {
  const [sample] = await sampleFiles(SAMPLE);
  const text = (await sample?.blob.text()) ?? '';
  const document = await read([aFile('export.xml', text.slice(0, text.indexOf('AsleepREM')))]);
  expect(document.days).toMatchObject({ '2026-10-20': { steps: 1840 } });
  expect(problemCounts(document)).toMatchObject({ 'damaged-file': 1 });
});

it('expands no entities that the file declares', async () => {
  const levels = Array.from({ length: 20 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
  const bomb = `<?xml version="1.0"?><!DOCTYPE HealthData [<!ENTITY e0 "ha">${levels}]><HealthData><ExportDate value="&e20;"/>${steps(5, '2026-10-20 09:00:00 +0100', '2026-10-20 09:01:00 +0100', '&e20;')}</HealthData>`;
  const document = await read([aFile('export.xml', bomb)]);
  expect(document.stepIntervals.map((interval) => interval.stepCount)).toEqual([5]);
});

it('gives up on a tag that never ends', async () => {
  const endless = `<HealthData><Record type="${'x'.repeat(24 * 1_048_576)}`;
  expect((await tryRead([aFile('export.xml', endless)])).kind).toBe('read');
});

it('leaves out records that say nothing readable, and counts them', async () => {
  const good = steps(5, '2026-10-20 09:00:00 +0100', '2026-10-20 09:01:00 +0100');
  const bad = [steps(5, 'yesterday', 'today'), steps(-5, '2026-10-20 09:00:00 +0100', '2026-10-20 09:01:00 +0100')];
  const document = await read([aFile('export.xml', anExport(...bad, good))]);
  expect(document.stepIntervals).toHaveLength(1);
  expect(problemCounts(document)).toEqual({ 'bad-record': 2 });
});

/** Top-level elements of the sample, each with what is in it. */
const RECORDS =
  /^ <Correlation[\s\S]*?^ <\/Correlation>\n|^ <Record[^>]*\/>\n|^ <Record[^>]*[^/]>\n[\s\S]*?^ <\/Record>\n/gm;

it('makes the same days of an export in two parts, in any order and with any repetition', async () => {
  const [sample] = await sampleFiles(SAMPLE);
  const text = (await sample?.blob.text()) ?? '';
  const head = text.slice(0, text.indexOf(' <Record'));
  const records = text.match(RECORDS) ?? [];
  expect(records.length).toBeGreaterThan(10);
  const whole = (await readSample(SAMPLE)).days;
  const part = (items: readonly string[]) => aFile('part.xml', `${head}${items.join('')}</HealthData>`);
  await fc.assert(
    fc.asyncProperty(fc.nat(records.length), fc.boolean(), fc.boolean(), async (cut, isTurned, isRepeated) => {
      const parts = [part(records.slice(0, cut)), part(records.slice(cut))];
      const files = [...(isTurned ? parts.reverse() : parts), ...(isRepeated ? parts : [])];
      expect((await read(files)).days).toEqual(whole);
    }),
    { numRuns: 20 },
  );
}, 60_000);

it('reads an export beside everything else that lies in a zip', async () => {
  const files = await contentsOf(await sampleFiles('apple-health', 'plain-lines'));
  const document = await read([
    aFile('all.zip', await aZip({ ...files, 'readme.txt': 'hello', 'workout.gpx': '<gpx/>' })),
  ]);
  expect(document.kinds).toEqual(['apple-health', 'plain-lines']);
});

it.each(['Asleep', 'AsleepUnspecified'])(
  'counts %s, which older phones wrote, as sleep in no known stage',
  async (value) => {
    const night = stage(value, '2026-10-24 23:20:00 +0100', '2026-10-25 06:30:00 +0000');
    const document = await read([aFile('export.xml', anExport(night))]);
    expect(document.sleepEpisodes).toMatchObject([
      { totalSleepTimeSeconds: 29_400, stageSeconds: { light: 0, deep: 0, rem: 0, awake: 0, unspecified: 29_400 } },
    ]);
  },
);
