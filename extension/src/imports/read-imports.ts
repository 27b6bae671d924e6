import { entryOf } from '@unslouch/shared/lib/group.ts';
import { type Expanded, expandArchive, problemOf } from './expand-archive.ts';
import { type CsvTable, sniffFile } from './file-form.ts';
import { type CsvFile, type FoundFile, problemEvent } from './found-file.ts';
import type { GivenFile, ImportEvent, ImportFile, ImportKind, ImportOptions, ReaderEvent } from './import-event.ts';
import { bytesOf } from './read-bytes.ts';
import { readOneFile } from './read-one-file.ts';
import { readTakeoutSleeps } from './read-takeout-sleeps.ts';
import { readTogether } from './read-together.ts';
import type { Waiting } from './waiting.ts';

//  files, folders, zips ──▶ expand ──▶ sniff ──▶ one reader per form ──▶ records in batches
//                                                tables are joined, and say what of the rest is there twice

/** What all the files together say. Whatever a file does to its reader is an event; nothing here throws. */
export async function* readImports(given: readonly GivenFile[], options: ImportOptions): AsyncGenerator<ImportEvent> {
  const meter = createMeter();
  const found: FoundFile[] = [];
  for (const { path, blob } of given) {
    const file: ImportFile = { path, size: blob.size, chunks: () => bytesOf(blob) };
    let isKnown = false;
    for await (const expanded of expandArchive(file, blob, options)) {
      const form = await sniff(expanded, options.kind);
      if ('problem' in form) yield form.problem;
      else if (form.found !== null) found.push({ ...form.found, file: meter.metered(form.found.file) });
      isKnown ||= 'problem' in form || form.found !== null;
    }
    if (!isKnown) yield problemEvent('unknown-file', path);
  }
  for await (const event of readFound(found, options)) yield event.kind === 'step' ? meter.progress() : event;
}

async function* readFound(found: readonly FoundFile[], options: ImportOptions): AsyncGenerator<ReaderEvent> {
  const tables = new Map<CsvTable, CsvFile[]>();
  for (const { file, form } of found) {
    if (form.form === 'csv') entryOf(tables, form.table, () => []).push({ file, headerLine: form.headerLine });
  }
  const waiting: Waiting = { fits: new Map(), nights: new Set() };
  yield* readTakeoutSleeps(tables, waiting.nights, options);
  for (const { file, form } of found) {
    if (form.form === 'csv') continue;
    try {
      yield* readOneFile(file, form.form, options, waiting);
    } catch (error) {
      yield problemEvent(problemOf(error), file.path);
    }
  }
  yield* readTogether(tables, waiting.fits, options);
}

/** Counts what comes out of the files, however their readers take it; what is read a second time was counted. */
function createMeter() {
  let bytesRead = 0;
  let bytesTotal = 0;
  return {
    metered(file: ImportFile): ImportFile {
      bytesTotal += file.size;
      let isCounted = false;
      async function* counted() {
        for await (const chunk of file.chunks()) {
          bytesRead += chunk.length;
          yield chunk;
        }
      }
      return {
        ...file,
        chunks() {
          if (isCounted) return file.chunks();
          isCounted = true;
          return counted();
        },
      };
    },
    progress: (): ImportEvent => ({ kind: 'progress', bytesRead, bytesTotal }),
  };
}

async function sniff(
  expanded: Expanded,
  kind: ImportKind | null,
): Promise<{ readonly problem: ReaderEvent } | { readonly found: FoundFile | null }> {
  if (expanded.kind === 'problem') return { problem: problemEvent(expanded.code, expanded.path) };
  const { file } = expanded;
  try {
    const form = (await sniffFile(file)) ?? (kind === 'plain-lines' ? { form: kind } : null);
    return { found: form === null ? null : { file, form } };
  } catch (error) {
    return { problem: problemEvent(problemOf(error), file.path) };
  }
}
