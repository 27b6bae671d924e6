import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The pages' own budgets: what must arrive before a popup can draw, and before a nudge. */
const KILOBYTE = 1_000;
export const POPUP_LIMIT = 110 * KILOBYTE;
export const DASHBOARD_LIMIT = 200 * KILOBYTE;
export const BACKGROUND_LIMIT = 100 * KILOBYTE;

/**
 * Gzipped script that a page of a built package needs before it can draw: its entries and all that they import, and the
 * parts named, which it asks for by itself at once.
 */
export function scriptBytes(folder: string, page: string, parts: readonly string[] = []): number {
  const entries = sourcesOf(folder, page, /<script[^>]*src="([^"]+)"/g);
  if (entries.length === 0) throw new Error(`${page} has no script.`);
  return gzippedSize(staticClosure([...entries, ...parts.map((part) => chunkNamed(folder, part))]));
}

function chunkNamed(folder: string, part: string): string {
  const chunks = join(folder, 'chunks');
  const found = readdirSync(chunks).find((file) => new RegExp(`^${part}-[\\w-]{8}\\.js$`).test(file));
  if (found === undefined) throw new Error(`No part called ${part}.`);
  return join(chunks, found);
}

export function styleBytes(folder: string, page: string): number {
  return gzippedSize(sourcesOf(folder, page, /<link rel="stylesheet"[^>]*href="([^"]+)"/g));
}

export function gzippedSize(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
}

function sourcesOf(folder: string, page: string, pattern: RegExp): readonly string[] {
  return [...readFileSync(join(folder, page), 'utf8').matchAll(pattern)].map((match) => join(folder, match[1] ?? ''));
}

/** The scripts and everything that they import statically. */
function staticClosure(entries: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const source = readFileSync(file, 'utf8');
    for (const match of source.matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g)) {
      waiting.push(join(dirname(file), match[1] ?? ''));
    }
  }
  return [...seen];
}
