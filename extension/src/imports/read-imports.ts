import { type Expanded, expandArchive, problemOf } from './expand-archive.ts';
import { sniffFile } from './file-form.ts';
import { type FoundFile, problemEvent, type Waiting } from './found-file.ts';
import type { GivenFile, ImportEvent, ImportFile, ImportKind, ImportOptions, ReaderEvent } from './import-event.ts';
import { readOneFile } from './read-one-file.ts';
import { readTogether } from './read-together.ts';

//  files, folders, zips ──▶ expand ──▶ sniff ──▶ one reader per form ──▶ records in batches
//                                                tables that belong together wait for one another

/** What all the files together say. Whatever a file does to its reader is an event; nothing here throws. */
export async function* readImports(given: readonly GivenFile[], options: ImportOptions): AsyncGenerator<ImportEvent> {
  const meter = createMeter();
  const found: FoundFile[] = [];
  for (const { path, blob } of given) {
    const file: ImportFile = { path, size: blob.size, stream: () => blob.stream() };
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
  const waiting: Waiting = { tables: new Map(), fits: [], logged: [] };
  for (const item of found) {
    try {
      yield* readOneFile(item, options, waiting);
    } catch (error) {
      yield problemEvent(problemOf(error), item.file.path);
    }
  }
  yield* readTogether(waiting, options);
}

/** Counts what comes out of the files, however their readers take it. */
function createMeter() {
  let bytesRead = 0;
  let bytesTotal = 0;
  return {
    metered(file: ImportFile): ImportFile {
      bytesTotal += file.size;
      const count = () =>
        new TransformStream<Uint8Array, Uint8Array>({
          transform(chunk, controller) {
            bytesRead += chunk.length;
            controller.enqueue(chunk);
          },
        });
      return { ...file, stream: () => file.stream().pipeThrough(count()) };
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
