import { type Collector, createCollector, type Normalised } from '@unslouch/shared/domain/wearable/normalised.ts';
import { problemOf } from './expand-archive.ts';
import { type CsvFile, problemEvent, STEP } from './found-file.ts';
import type { ImportKind, ReaderEvent } from './import-event.ts';
import { type CsvRow, readCsv } from './read-csv.ts';

/** Rows in one event, however many the file has. Taste. */
const BATCH = 5_000;

/** Rows of a table out in batches, each a moment to look up. */
export async function* readRows(
  { file, headerLine }: CsvFile,
  importKind: ImportKind,
  collect: (row: CsvRow, collector: Collector) => void,
): AsyncGenerator<ReaderEvent> {
  let collector = createCollector();
  let rows = 0;
  try {
    for await (const row of readCsv(file, headerLine)) {
      collect(row, collector);
      if (++rows % BATCH !== 0) continue;
      yield { kind: 'records', importKind, records: collector.normalised() };
      yield STEP;
      collector = createCollector();
    }
  } catch (error) {
    yield problemEvent(problemOf(error), file.path);
  }
  yield { kind: 'records', importKind, records: collector.normalised() };
  yield STEP;
}

/** The same for what is at hand row by row. What was collected comes out also where a row throws. */
export function* inBatches<T>(
  rows: Iterable<T>,
  collect: (row: T, collector: Collector) => void,
): Generator<Normalised> {
  let collector = createCollector();
  let taken = 0;
  try {
    for (const row of rows) {
      collect(row, collector);
      if (++taken % BATCH !== 0) continue;
      yield collector.normalised();
      collector = createCollector();
    }
  } catch (error) {
    yield collector.normalised();
    throw error;
  }
  yield collector.normalised();
}
