import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** The pages' own budgets (issue list of the product): what must arrive before a popup can draw, and before a nudge. */
const KILOBYTE = 1_000;
const POPUP_LIMIT = 110 * KILOBYTE;
const DASHBOARD_LIMIT = 200 * KILOBYTE;
const BACKGROUND_LIMIT = 100 * KILOBYTE;

beforeAll(() => {
  const build = spawnSync(process.execPath, [join(root, 'scripts/build.ts')], { encoding: 'utf8' });
  if (build.status !== 0) throw new Error(build.stderr);
}, 120_000);

describe.each(['chrome', 'firefox'])('the production package for %s', (browser) => {
  const folder = join(root, 'extension', '.output', `${browser}-mv3`);

  it('asks for the permissions that have a reason, and no others', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.content_scripts).toBeUndefined();
    expect([...manifest.permissions, ...manifest.optional_host_permissions]).toEqual(permissionsWithReason());
  });

  it('has no development-only message in it', () => {
    expect(filesIn(folder).filter((file) => readFileSync(file).includes('shift-bout'))).toEqual([]);
  });

  it('draws the popup with at most 110 kB of script, gzipped', () => {
    expect(gzippedSize(scriptsOf(folder, 'popup.html'))).toBeLessThanOrEqual(POPUP_LIMIT);
  });

  it('draws the first view of the dashboard with at most 200 kB of script, gzipped', () => {
    const firstView = [...scriptsOf(folder, 'options.html'), ...staticClosure(chunksNamed(folder, 'Today'))];
    expect(gzippedSize([...new Set(firstView)])).toBeLessThanOrEqual(DASHBOARD_LIMIT);
  });

  it('keeps the background at most 100 kB, gzipped, with no exercise instructions', () => {
    const script = readFileSync(join(folder, 'background.js'));
    expect(gzipSync(script).length).toBeLessThanOrEqual(BACKGROUND_LIMIT);
    expect(script.includes('Ribs down')).toBe(false);
  });
});

describe('the end-to-end build', () => {
  it('is what has the development-only message', () => {
    const source = readFileSync(join(root, 'extension/src/messages/commands.ts'), 'utf8');
    expect(source).toContain('shift-bout');
  });
});

/** The first column of both tables of docs/permissions.md, in order. */
function permissionsWithReason(): readonly string[] {
  const page = readFileSync(join(root, 'docs/permissions.md'), 'utf8');
  return [...page.matchAll(/^\| `([^`]+)` *\|/gm)].map((match) => match[1] ?? '');
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Everything that must be there before the page can draw. */
function scriptsOf(folder: string, page: string): readonly string[] {
  const html = readFileSync(join(folder, page), 'utf8');
  const entries = [...html.matchAll(/<script[^>]*src="([^"]+)"/g)].map((match) => join(folder, match[1] ?? ''));
  expect(entries.length).toBeGreaterThan(0);
  return staticClosure(entries);
}

/** A part of a page that comes by itself, by the name of its module. */
function chunksNamed(folder: string, name: string): readonly string[] {
  const found = filesIn(join(folder, 'chunks')).filter((file) => new RegExp(`/${name}-[\\w-]+\\.js$`).test(file));
  expect(found.length).toBeGreaterThan(0);
  return found;
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

function gzippedSize(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
}
