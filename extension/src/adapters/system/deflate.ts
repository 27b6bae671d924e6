import type { Deflate } from '@unslouch/shared/ports/deflate.ts';

/** The browser's own streams: nothing to ship, and every engine we support has them. */
export function createDeflate(): Deflate {
  return {
    async deflate(bytes) {
      const packed = await readUpTo(through(bytes, new CompressionStream('deflate-raw')), Number.POSITIVE_INFINITY);
      if (packed === null) throw new Error('Broken invariant: anything can be deflated');
      return packed;
    },
    inflate: (bytes, limit) =>
      readUpTo(through(bytes, new DecompressionStream('deflate-raw')), limit).catch(() => null),
  };
}

function through(
  bytes: Uint8Array,
  transform: ReadableWritablePair<Uint8Array, BufferSource>,
): ReadableStream<Uint8Array> {
  return new Blob([new Uint8Array(bytes)])
    .stream()
    .pipeThrough(transform as ReadableWritablePair<Uint8Array, Uint8Array<ArrayBuffer>>);
}

/** Null beyond the limit: a few bytes of deflate can unfold to gigabytes. */
async function readUpTo(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream) {
    length += part.length;
    if (length > limit) return null;
    parts.push(part);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
