import { concatBytes } from '../lib/bytes.ts';
import type { Deflate } from '../ports/deflate.ts';

/** What we use of the Compression Streams, which browsers, workerd and Node have alike: pass `globalThis`. */
export interface CompressionEngine {
  readonly CompressionStream: new (format: 'deflate-raw') => BytePipe;
  readonly DecompressionStream: new (format: 'deflate-raw') => BytePipe;
}

export interface BytePipe {
  readonly writable: { getWriter(): PipeWriter };
  readonly readable: { getReader(): PipeReader };
}

interface PipeWriter {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<void>;
}

interface PipeReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  cancel(): Promise<void>;
}

export function createWebDeflate(engine: CompressionEngine): Deflate {
  return {
    async deflate(bytes) {
      const deflated = await pour(new engine.CompressionStream('deflate-raw'), bytes, Number.POSITIVE_INFINITY);
      return deflated ?? new Uint8Array(0);
    },
    async inflate(bytes, limit) {
      try {
        return await pour(new engine.DecompressionStream('deflate-raw'), bytes, limit);
      } catch {
        return null;
      }
    },
  };
}

/** What comes out of the pipe, or null as soon as that is more than `limit`. Rejects where the pipe does. */
async function pour(pipe: BytePipe, bytes: Uint8Array, limit: number): Promise<Uint8Array | null> {
  const writer = pipe.writable.getWriter();
  // The reading side tells of every failure; the same failure on this side would go unhandled.
  const written = Promise.allSettled([writer.write(bytes as Uint8Array<ArrayBuffer>), writer.close()]);
  const reader = pipe.readable.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done || value === undefined) break;
    parts.push(value);
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      return null;
    }
  }
  await written;
  return concatBytes(...parts);
}
