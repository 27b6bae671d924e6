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

/** Enough to be worth the way, and little beside what a page takes. */
const CHUNK_BYTES = 262_144;

/**
 * A file's bytes, always in the same memory: chunks of its own for each, of up to two megabytes in Chromium, would lie about by
 * the dozen until they are collected.
 */
export async function* chunksOfBlob(blob: Blob): AsyncGenerator<Uint8Array, void> {
  const reader = blob.stream().getReader({ mode: 'byob' });
  try {
    let next = await reader.read(new Uint8Array(CHUNK_BYTES));
    while (!next.done) {
      yield next.value;
      next = await reader.read(new Uint8Array(next.value.buffer));
    }
  } finally {
    await reader.cancel();
  }
}

/** Chunks as they come. */
export async function* chunksOfStream(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void> {
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
