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
import { chunksOf, readAll, readStart } from './read-bytes.ts';

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
  blob: Blob,
  options: Pick<ImportOptions, 'password'>,
): AsyncGenerator<Expanded> {
  yield* expand({ file, blob, depth: 0, budget: { left: HARMLESS_SIZE + believableSize(file.size) } }, options);
}

/** What is being unpacked, and how many bytes may yet come out of the file that was given, whatever lies in it. */
interface Archive {
  readonly file: ImportFile;
  readonly blob: Blob | null;
  readonly depth: number;
  readonly budget: { left: number };
}

async function* expand(archive: Archive, options: Pick<ImportOptions, 'password'>): AsyncGenerator<Expanded> {
  const { file, depth } = archive;
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
  yield* expandZip(archive, options);
}

async function* expandZip(
  { file, blob, depth, budget }: Archive,
  options: Pick<ImportOptions, 'password'>,
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
      const inner = entryToFile(entry, file.path, budget);
      yield* expand({ file: inner, blob: null, depth: depth + 1, budget }, options);
    }
  } catch (error) {
    yield { kind: 'problem', code: problemOf(error), path: file.path };
  }
}

function entryToFile(entry: FileEntry, archivePath: string, budget: Archive['budget']): ImportFile {
  return {
    path: `${archivePath}/${entry.filename}`,
    size: entry.uncompressedSize,
    chunks: () => {
      const { readable, writable } = limitedPipe(believableSize(entry.compressedSize), budget);
      entry.getData(writable).catch((error) => writable.abort(error).catch(() => undefined));
      return chunksOf(entry.zipCrypto ? blamePassword(readable) : readable);
    },
  };
}

/**
 * The old cipher knows a wrong password by a single byte: one in 256 passes, and what then comes out is noise. Nobody can tell that
 * from damage, and the password is what a person can try again.
 */
function blamePassword(noise: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = noise.getReader();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        controller.error(error instanceof RangeError ? error : new Error(ERR_INVALID_PASSWORD));
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

function believableSize(packed: number): number {
  return Math.max(HARMLESS_SIZE, packed * MOST_RATIO);
}

/** Breaks off when more comes out than is believable of the entry, or of all entries together. */
function limitedPipe(limit: number, budget: Archive['budget']): TransformStream<Uint8Array, Uint8Array> {
  let length = 0;
  return new TransformStream({
    transform(chunk, controller) {
      length += chunk.length;
      budget.left -= chunk.length;
      if (length > limit || budget.left < 0) throw new RangeError('zip bomb');
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
