import type { SleepStage, SleepStageSpan } from '@unslouch/shared/domain/log/fact.ts';
import type { SleepEpisode } from '@unslouch/shared/domain/wearable/model.ts';
import type { Collector } from '@unslouch/shared/domain/wearable/normalised.ts';
import { parseInstant, parseOffset } from '@unslouch/shared/domain/wearable/read-time.ts';
import { completeTotals } from '@unslouch/shared/domain/wearable/sleep-totals.ts';
import { lookUp } from '@unslouch/shared/lib/look-up.ts';
import { type CsvFile, isAsked, type Tables } from './found-file.ts';
import type { ImportOptions, ReaderEvent } from './import-event.ts';
import type { CsvRow } from './read-csv.ts';
import { readRows } from './read-rows.ts';
import { clockTimeOf, collectTakeoutSource, TAKEOUT_LEVELS } from './read-takeout.ts';
import { createSpanIndex, type SpanIndex } from './span-index.ts';

//  stages ──▶ index, as bare numbers ────────────┐
//  sleeps ──▶ which were worked out anew ──▶ sleeps again ──▶ nights, in batches

/** Nights of the two sleep tables, their stages put in; those given out are noted in `nights` by their time on the clock. */
export async function* readTakeoutSleeps(
  tables: Tables,
  nights: Set<number>,
  options: Pick<ImportOptions, 'kind'>,
): AsyncGenerator<ReaderEvent> {
  if (!isAsked('google-takeout', options)) return;
  const spans = createSpanIndex<string>();
  for (const table of tables.get('takeout-stages') ?? []) {
    yield { kind: 'found', importKind: 'google-takeout', path: table.file.path };
    yield* readRows(table, 'google-takeout', (row, collector) => readStageRow(row, spans, collector));
  }
  const sleeps = tables.get('takeout-sleeps') ?? [];
  const anew = new Set<number>();
  yield* findAnew(sleeps, anew);
  for (const table of sleeps) {
    yield { kind: 'found', importKind: 'google-takeout', path: table.file.path };
    yield* readRows(table, 'google-takeout', (row, collector) => {
      if (isReplaced(row, anew)) return;
      const episode = readSleepRow(row, spans.of(row['sleep_id'] ?? ''), collector);
      if (episode === null) return;
      nights.add(clockTimeOf(episode));
      collector.sleep(episode);
    });
  }
}

/** Nights that were worked out anew are there twice; the second algorithm's row is the one to keep. */
async function* findAnew(sleeps: readonly CsvFile[], anew: Set<number>): AsyncGenerator<ReaderEvent> {
  for (const table of sleeps) {
    const reading = readRows(table, 'google-takeout', (row) => {
      const start = isSecond(row) ? parseInstant(row['sleep_start']) : null;
      if (start !== null) anew.add(start.instant);
    });
    // What else there is to say is said when the rows are read for good.
    for await (const event of reading) if (event.kind === 'step') yield event;
  }
}

function isReplaced(row: CsvRow, anew: ReadonlySet<number>): boolean {
  const start = isSecond(row) ? null : parseInstant(row['sleep_start']);
  return start !== null && anew.has(start.instant);
}

function isSecond(row: CsvRow): boolean {
  return row['algorithm_version'] === 'sleep_session_v2';
}

function readStageRow(row: CsvRow, spans: SpanIndex<string>, collector: Collector): void {
  const [start, end] = [parseInstant(row['sleep_stage_start']), parseInstant(row['sleep_stage_end'])];
  const stage = lookUp(TAKEOUT_LEVELS, (row['sleep_stage_type'] ?? '').toLowerCase()) ?? 'unknown';
  const isRead =
    start !== null &&
    end !== null &&
    end.instant > start.instant &&
    spans.add(row['sleep_id'] ?? '', start.instant, end.instant, stage);
  if (!isRead) collector.problem('bad-record', `sleep stage ${row['sleep_stage_id']}`);
}

function readSleepRow(row: CsvRow, stages: readonly SleepStageSpan[], collector: Collector): SleepEpisode | null {
  const [start, end] = [parseInstant(row['sleep_start']), parseInstant(row['sleep_end'])];
  if (start === null || end === null || end.instant <= start.instant) {
    collector.problem('bad-record', `sleep ${row['sleep_id']}`);
    return null;
  }
  const asleep = minutesOf(row['minutes_asleep']);
  const sumOf = (stage: SleepStage) =>
    stages
      .filter((span) => span.stage === stage)
      .reduce((sum, span) => sum + (span.endTime - span.startTime) / 1_000, 0);
  return {
    source: collectTakeoutSource('sleep', collector, false),
    externalId: row['sleep_id'] ?? null,
    revision: parseInstant(row['sleep_last_updated'])?.instant ?? asleep ?? 0,
    startTime: start.instant,
    startOffsetMinutes: parseOffset(row['start_utc_offset']),
    endTime: end.instant,
    endOffsetMinutes: parseOffset(row['end_utc_offset']),
    zoneBasis: 'recorded',
    episodeType: 'unknown',
    status: 'final',
    stages,
    stageSeconds: completeTotals((end.instant - start.instant) / 1_000, {
      light: sumOf('light'),
      deep: sumOf('deep'),
      rem: sumOf('rem'),
      awake: minutesOf(row['minutes_awake']),
      asleep,
    }),
    filedUnder: null,
  };
}

function minutesOf(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,4}(\.\d+)?$/.test(text) ? Number(text) * 60 : null;
}
