import {
  BlobReader,
  configure,
  ERR_ENCRYPTED,
  ERR_INVALID_PASSWORD,
  type FileEntry,
  Uint8ArrayReader,
  ZipReader,
} from '@zip.js/zip.js';
import type { ImportFile, ImportOptions, ImportProblemCode } from './import-event.ts';
import { readAll, readStart } from './read-bytes.ts';

/** More entries than any export (Samsung's has some ten thousand). */
const MOST_ENTRIES = 200_000;

/** XML packs to a thirtieth or so; a three-hundredth is a bomb. Small entries may be as repetitive as they like. */
const MOST_RATIO = 300;
const HARMLESS_SIZE = 64 * 1_048_576;

/** Zips in zips: Garmin's and Google's hold parts as zips of their own; deeper is a trap. */
const DEEPEST = 3;

/** A zip inside a zip is unpacked in memory. */
const LARGEST_INNER_ZIP = 512 * 1_048_576;

/** Names are shown and never opened as paths, so even one that climbs out of its folder does no harm. */
const SHOWN_NAMES = { filenameValidation: 'tolerant' } as const;

export type Expanded =
  | { readonly kind: 'file'; readonly file: ImportFile }
  | { readonly kind: 'problem'; readonly code: ImportProblemCode; readonly path: string };

/** A file as itself; a zip as what is in it, at any depth. `blob` where the bytes can be read at random. */
export async function* expandArchive(
  file: ImportFile,
  blob: Blob | null,
  options: Pick<ImportOptions, 'password'>,
  depth = 0,
): AsyncGenerator<Expanded> {
  let start: Uint8Array;
  try {
    start = await readStart(file, 4);
  } catch (error) {
    yield { kind: 'problem', code: problemOf(error), path: file.path };
    return;
  }
  if (!isZip(start)) {
    yield { kind: 'file', file };
    return;
  }
  if (depth >= DEEPEST) {
    yield { kind: 'problem', code: 'too-large', path: file.path };
    return;
  }
  yield* expandZip(file, blob, options, depth);
}

async function* expandZip(
  file: ImportFile,
  blob: Blob | null,
  options: Pick<ImportOptions, 'password'>,
  depth: number,
): AsyncGenerator<Expanded> {
  configure({ useWebWorkers: false });
  const bytes = blob === null ? await readAll(file, LARGEST_INNER_ZIP).catch(() => null) : null;
  if (blob === null && bytes === null) {
    yield { kind: 'problem', code: 'too-large', path: file.path };
    return;
  }
  const source = blob === null ? new Uint8ArrayReader(bytes as Uint8Array) : new BlobReader(blob);
  const password = options.password === null ? {} : { password: options.password };
  const zip = new ZipReader(source, password);
  try {
    let entries = 0;
    for await (const entry of zip.getEntriesGenerator(SHOWN_NAMES)) {
      if (entry.directory) continue;
      if (++entries > MOST_ENTRIES) {
        yield { kind: 'problem', code: 'too-large', path: file.path };
        break;
      }
      if (entry.encrypted && options.password === null) {
        yield { kind: 'problem', code: 'password-needed', path: file.path };
        break;
      }
      yield* expandArchive(entryToFile(entry, file.path), null, options, depth + 1);
    }
  } catch (error) {
    yield { kind: 'problem', code: problemOf(error), path: file.path };
  }
}

function entryToFile(entry: FileEntry, archivePath: string): ImportFile {
  return {
    path: `${archivePath}/${entry.filename}`,
    size: entry.uncompressedSize,
    stream: () => {
      const limit = Math.max(HARMLESS_SIZE, entry.compressedSize * MOST_RATIO);
      const { readable, writable } = limitedPipe(limit);
      entry.getData(writable).catch((error) => writable.abort(error).catch(() => undefined));
      return readable;
    },
  };
}

/** Breaks off when more comes out than the entry's packed size makes believable. */
function limitedPipe(limit: number): TransformStream<Uint8Array, Uint8Array> {
  let length = 0;
  return new TransformStream({
    transform(chunk, controller) {
      length += chunk.length;
      if (length > limit) throw new RangeError('zip bomb');
      controller.enqueue(chunk);
    },
  });
}

/** The code for what reading a file or an entry threw. */
export function problemOf(error: unknown): ImportProblemCode {
  if (error instanceof RangeError) return 'too-large';
  const message = error instanceof Error ? error.message : '';
  if (message === ERR_INVALID_PASSWORD) return 'wrong-password';
  return message === ERR_ENCRYPTED ? 'password-needed' : 'damaged-file';
}

function isZip(start: Uint8Array): boolean {
  const [p, k, a, b] = start;
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));
}
