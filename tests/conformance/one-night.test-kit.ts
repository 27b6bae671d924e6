import type { GivenFile, ImportKind } from '../../extension/src/imports/import-event.ts';
import { databaseFromSample } from './build-files.test-kit.ts';
import { aFile, sampleFiles } from './read.test-kit.ts';

// The invented night: 2026-10-24 23:20 +01:00 to 2026-10-25 06:30 +00:00 in London, where the clocks go back in between.
// Light 342, deep 50, REM 90, awake 8 minutes: asleep 482.

export interface NightSample {
  readonly kind: ImportKind;
  readonly files: () => Promise<readonly GivenFile[]>;
}

export const NIGHT_ZONE = 'Europe/London';

export const NIGHT_SAMPLES: readonly NightSample[] = [
  { kind: 'apple-health', files: () => sampleFiles('apple-health/export.synthetic.xml') },
  { kind: 'google-takeout', files: () => sampleFiles('google-takeout') },
  { kind: 'garmin-fit', files: () => sampleFiles('garmin-fit/sleep-level.synthetic.fit') },
  { kind: 'garmin-archive', files: () => sampleFiles('garmin-archive') },
  { kind: 'samsung-health', files: () => sampleFiles('samsung-health') },
  { kind: 'mi-fitness', files: () => sampleFiles('mi-fitness') },
  { kind: 'zepp', files: () => sampleFiles('zepp') },
  { kind: 'health-connect-db', files: () => databaseSample('health-connect-db') },
  { kind: 'gadgetbridge', files: () => databaseSample('gadgetbridge') },
  { kind: 'oura-export', files: ouraExport },
  { kind: 'health-connect-webhook', files: () => sampleFiles('health-connect-webhook') },
  { kind: 'health-auto-export', files: () => sampleFiles('health-auto-export/metrics-aggregated.synthetic.json') },
  { kind: 'open-mhealth', files: () => sampleFiles('open-mhealth/sleep-episode-night.synthetic.json') },
  { kind: 'plain-lines', files: () => sampleFiles('plain-lines/night.synthetic.txt') },
  { kind: 'google-health', files: () => sampleFiles('google-health/sleep-list.synthetic.json') },
  { kind: 'oura', files: () => sampleFiles('oura/sleep-page.synthetic.json') },
  { kind: 'withings', files: () => sampleFiles('withings/sleep-summary-night.synthetic.json') },
  { kind: 'polar', files: () => sampleFiles('polar/sleep-nights.synthetic.json') },
  { kind: 'whoop', files: () => sampleFiles('whoop/sleep-page.synthetic.json') },
  { kind: 'garmin-health', files: () => sampleFiles('garmin-health/push-sleeps.synthetic.json') },
];

async function databaseSample(folder: string): Promise<readonly GivenFile[]> {
  return [aFile('export.db', await databaseFromSample(folder, await sampleFiles(folder)))];
}

async function ouraExport(): Promise<readonly GivenFile[]> {
  const [page] = await sampleFiles('oura/sleep-page.synthetic.json');
  const { data } = JSON.parse((await page?.blob.text()) ?? '{}') as { readonly data: readonly unknown[] };
  return [aFile('oura.json', JSON.stringify({ sleep: data }))];
}
