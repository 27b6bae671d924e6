import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BlobWriter, configure, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';

export interface WrittenZip {
  readonly bytes: number;
  readonly sha256: string;
}

/** Zip has no time zone and counts from 1980: its first day says plainly that no time is meant. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Writes files of a folder into a zip that depends on their names, bytes and executable bits alone, so that whoever builds the
 * same files gets the same zip, byte by byte.
 */
export async function writeZip(target: string, folder: string, files: readonly string[]): Promise<WrittenZip> {
  configure({ useWebWorkers: false });
  const zip = new ZipWriter(new BlobWriter('application/zip'), {
    lastModDate: NO_TIME,
    extendedTimestamp: false,
    dataDescriptor: false,
    level: 9,
  });
  for (const file of files.toSorted()) {
    const path = join(folder, file);
    const executable = (statSync(path).mode & 0o100) !== 0;
    await zip.add(file, new Uint8ArrayReader(readFileSync(path)), { unixMode: executable ? 0o100755 : 0o100644 });
  }
  const bytes = new Uint8Array(await (await zip.close()).arrayBuffer());
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
