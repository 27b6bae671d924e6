import type { ImportFile } from './import-event.ts';

/** The first bytes, at most `limit`, without reading the rest. */
export async function readStart(file: ImportFile, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(file)) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= limit) break;
  }
  return joinBytes(parts, Math.min(length, limit));
}

/** All bytes, or null where there are more than `limit`. */
export async function readAll(file: ImportFile, limit: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(file)) {
    length += chunk.length;
    if (length > limit) return null;
    parts.push(chunk);
  }
  return joinBytes(parts, length);
}

/** Chunks as they come. Leaving the loop early cancels the stream. */
export async function* chunksOf(file: ImportFile): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined); // an entry of a broken zip fails a second time here
  }
}

/** UTF-8, or UTF-16 where a byte-order mark says so; the mark is taken off and broken bytes become U+FFFD. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

function joinBytes(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part.subarray(0, length - at), at);
    at = Math.min(length, at + part.length);
  }
  return whole;
}
