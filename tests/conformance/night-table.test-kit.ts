import type { DataSource, SleepEpisode } from '../../shared/src/domain/wearable/model.ts';
import { sleepTotals } from '../../shared/src/domain/wearable/sleep-totals.ts';
import { NIGHT_SAMPLES, NIGHT_ZONE, type NightSample } from './one-night.test-kit.ts';
import { read, readRecords } from './read.test-kit.ts';

const HEADER = [
  ...['format', 'start', 'end', 'wake date', 'asleep', 'light / deep / REM', 'unspecified', 'awake', 'steps'],
  'can’t carry',
];

/** The table of `docs/sources.md`: what came out of each format, and what it can't carry. */
export async function createNightTable(): Promise<string> {
  const rows: (readonly string[])[] = [HEADER];
  for (const sample of NIGHT_SAMPLES) rows.push(await createRow(sample));
  return formatTable(rows);
}

/** Columns of even width, as the formatter wants them. */
function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = HEADER.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

async function createRow({ kind, files }: NightSample): Promise<readonly string[]> {
  const given = await files();
  const document = await read(given, { zone: NIGHT_ZONE });
  const night = document.sleepEpisodes.find((episode) => episode.episodeType === 'main');
  if (night === undefined) throw new Error(`${kind} has no night`);
  const { light, deep, rem, unspecified, awake } = night.stageSeconds;
  const grains = [...new Set(document.stepIntervals.map((interval) => interval.resolution))];
  return [
    `\`${kind}\``,
    night.startTime.slice(11, 16),
    night.endTime.slice(11, 16),
    night.localDate,
    inMinutes(night.totalSleepTimeSeconds),
    [light, deep, rem].map(inMinutes).join(' / '),
    inMinutes(unspecified),
    inMinutes(awake),
    grains.length === 0 ? '–' : grains.join(', '),
    (await missingIn(given)).join('; ') || '–',
  ];
}

/** Read without a zone, so that only what the format itself says is seen. */
async function missingIn(given: Awaited<ReturnType<NightSample['files']>>): Promise<readonly string[]> {
  const { sleepEpisodes, sources } = await readRecords(given);
  const night = sleepEpisodes.find((episode) => episode.endTime - episode.startTime > 6 * 3_600_000);
  if (night === undefined) throw new Error('the night is missing');
  return [...missingOffsets(night), ...missingStages(night), ...missingDevice(night, sources)];
}

function missingOffsets(night: SleepEpisode): readonly string[] {
  if (night.endOffsetMinutes === null) return ['where it happened'];
  return night.startOffsetMinutes === night.endOffsetMinutes ? ['a change of the clocks during the night'] : [];
}

function missingStages(night: SleepEpisode): readonly string[] {
  if (!sleepTotals(night).hasStages) return ['stages'];
  return night.stages.length === 0 ? ['when each stage was'] : [];
}

function missingDevice(night: SleepEpisode, sources: readonly DataSource[]): readonly string[] {
  const source = sources.find((known) => known.source === night.source);
  return source?.deviceType === 'unknown' ? ['which device it was'] : [];
}

function inMinutes(seconds: number): string {
  return String(Math.round(seconds / 60));
}
