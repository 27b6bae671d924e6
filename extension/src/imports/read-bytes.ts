import type { ImportFile } from './import-event.ts';

/** The first bytes, at most `limit`, without reading the rest. */
export async function readStart(file: ImportFile, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of file.chunks()) {
    parts.push(chunk.slice(0, limit));
    length += chunk.length;
    if (length >= limit) break;
  }
  return joinBytes(parts, Math.min(length, limit));
}

/** All bytes, or null where there are more than `limit`. In memory once, where the file is as large as it says. */
export async function readAll(file: ImportFile, limit: number): Promise<Uint8Array | null> {
  if (file.size > limit) return null;
  let whole = new Uint8Array(file.size);
  let length = 0;
  for await (const chunk of file.chunks()) {
    if (length + chunk.length > limit) return null;
    if (length + chunk.length > whole.length) whole = joinBytes([whole], Math.min(limit, 2 * (length + chunk.length)));
    whole.set(chunk, length);
    length += chunk.length;
  }
  return whole.subarray(0, length);
}

/** In pieces of so many bytes, whose text is twice that. */
const CHUNK_BYTES = 262_144;

/** A read that is silent for so long is asked again. Slow disks and disks that sleep answer within seconds. Taste. */
const SILENT_MS = 5_000;

/** After more than a minute in all nobody waits for what doesn't come. Taste. */
const MOST_SILENT_READS = 4;

/**
 * A file's bytes in one piece of memory, filled again and again: a piece holds until the next is asked for. Left to itself a browser
 * makes a new piece each time, and a hundred megabytes of them lie about until they are collected. Once in some ten gigabytes
 * Chromium 156 never answers such a read, so one that is silent is asked again where it stood, and waited for twice as long;
 * a file that stays silent fails like one that can't be read.
 */
export async function* bytesOf(
  blob: Pick<Blob, 'size' | 'slice'>,
  silentMs: number = SILENT_MS,
): AsyncGenerator<Uint8Array, void> {
  let at = 0;
  for (let silentReads = 0; at < blob.size && silentReads < MOST_SILENT_READS; silentReads++) {
    const reader = blob.slice(at).stream().getReader({ mode: 'byob' });
    let memory = new ArrayBuffer(CHUNK_BYTES);
    try {
      while (at < blob.size) {
        const next = await answerWithin(silentMs * 2 ** silentReads, reader.read(new Uint8Array(memory)));
        if (next === 'silent') break;
        if (next.done) return;
        memory = next.value.buffer;
        at += next.value.length;
        silentReads = 0;
        yield next.value;
      }
    } finally {
      void reader.cancel().catch(() => undefined); // one that was silent may be silent to this as well
    }
  }
  if (at < blob.size) throw new Error('the file is silent');
}

async function answerWithin<T>(ms: number, answer: Promise<T>): Promise<T | 'silent'> {
  let timeout: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<'silent'>((resolve) => {
    timeout = setTimeout(() => resolve('silent'), ms);
  });
  return Promise.race([answer, silence]).finally(() => clearTimeout(timeout));
}

/** A stream's bytes as they come. Leaving the loop early cancels it. */
export async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined); // an entry of a broken zip fails a second time here
  }
}

/** UTF-8, or UTF-16 where a byte-order mark says so; the mark is taken off and broken bytes become U+FFFD. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** Text as it comes. The byte-order mark, which says what it is, is taken off. */
export async function* textOf(file: ImportFile): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  for await (const chunk of file.chunks()) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder?.decode() ?? '';
}

/** Lines as they come; none any more behind one that is longer than `limit`. */
export async function* linesOf(file: ImportFile, limit: number): AsyncGenerator<string> {
  let rest = '';
  for await (const text of textOf(file)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    if (rest.length > limit) return;
  }
  yield rest;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function joinBytes(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part.subarray(0, length - at), at);
    at = Math.min(length, at + part.length);
  }
  return whole;
}
