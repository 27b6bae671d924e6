import type { CsvTable } from './file-form.ts';
import { isAsked, type Tables } from './found-file.ts';
import type { ImportKind, ImportOptions, ReaderEvent } from './import-event.ts';
import { type FitReadings, readFitSteps } from './read-garmin-fit.ts';
import { collectMiFitness } from './read-mi-fitness.ts';
import { readRows } from './read-rows.ts';
import { readSamsung } from './read-samsung.ts';
import { collectStepRow } from './read-takeout.ts';
import { collectZeppDay, collectZeppMinute, collectZeppSleep } from './read-zepp.ts';

/** Tables whose rows each stand alone, tables that are joined, and what the files of a watch say together. */
export async function* readTogether(
  tables: Tables,
  fits: FitReadings,
  options: ImportOptions,
): AsyncGenerator<ReaderEvent> {
  for (const records of readFitSteps(fits, options)) yield { kind: 'records', importKind: 'garmin-fit', records };
  yield* readSamsung(tables, options);
  for (const [name, collect] of ROW_READERS) {
    const importKind = kindOfTable(name);
    if (!isAsked(importKind, options)) continue;
    for (const table of tables.get(name) ?? []) {
      yield { kind: 'found', importKind, path: table.file.path };
      yield* readRows(table, importKind, (row, collector) => collect(row, options, collector));
    }
  }
}

const ROW_READERS: readonly (readonly [CsvTable, typeof collectMiFitness])[] = [
  ['takeout-steps', collectStepRow],
  ['mi-fitness', collectMiFitness],
  ['zepp-activity', collectZeppDay],
  ['zepp-minutes', collectZeppMinute],
  ['zepp-sleep', collectZeppSleep],
];

function kindOfTable(table: CsvTable): ImportKind {
  if (table === 'takeout-steps') return 'google-takeout';
  return table === 'mi-fitness' ? 'mi-fitness' : 'zepp';
}
