import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { PAGES_POLICY } from '../../extension/content-security-policy.ts';
import { BACKGROUND_LIMIT, DASHBOARD_LIMIT, gzippedSize, POPUP_LIMIT, scriptBytes } from '../kit/package-bytes.ts';

const root = join(import.meta.dirname, '..', '..');

describe.each(['chrome', 'firefox'])('the production package for %s', (browser) => {
  const folder = join(root, 'extension', '.output', `${browser}-mv3`);

  it('asks for the permissions that have a reason, and no others', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.content_scripts).toBeUndefined();
    expect([...manifest.permissions, ...manifest.optional_host_permissions]).toEqual(permissionsWithReason());
  });

  it('lets pages load their own files only, and nobody else reach them', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest.content_security_policy).toEqual({ extension_pages: PAGES_POLICY });
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('names in its pages no file from elsewhere, and no script between the lines', () => {
    const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));
    for (const page of pages) {
      const html = readFileSync(join(folder, page), 'utf8');
      const named = [...html.matchAll(/\b(?:src|href)="([^"]*)"/g)].map((match) => match[1] ?? '');
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter((address) => !/^\/[\w/.-]+$/.test(address))).toEqual([]);
      expect([...html.matchAll(/<script(?![^>]*\bsrc=)|<style|\bon\w+="/g)]).toEqual([]);
    }
  });

  it('names no address on this machine: a relay is the person’s choice', () => {
    const naming = filesIn(folder).filter((file) =>
      /\b(?:https?|wss?):\/\/(?:127\.|localhost|\[::1])/.test(readFileSync(file, 'latin1')),
    );
    // The policy of its pages lets a person name one.
    expect(naming).toEqual([join(folder, 'manifest.json')]);
  });

  it('has the pages of people, and none of developers', () => {
    const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));
    expect(pages.toSorted()).toEqual(['options.html', 'popup.html', 'session.html', 'welcome.html']);
    expect(filesIn(folder).filter((file) => readFileSync(file).includes('empty-popup'))).toEqual([]);
  });

  it('has no development-only message in it', () => {
    expect(filesIn(folder).filter((file) => readFileSync(file).includes('shift-bout'))).toEqual([]);
  });

  it('draws the popup, today in it, with at most 110 kB of script, gzipped', () => {
    expect(scriptBytes(folder, 'popup.html')).toBeLessThanOrEqual(POPUP_LIMIT);
  });

  it('asks the database first, and hands the answer to the popup', async () => {
    const [first] = readFileSync(join(folder, 'popup.html'), 'utf8').matchAll(/<script[^>]*src="([^"]+)"/g);
    const page: Record<string, unknown> = { indexedDB: new IDBFactory(), IDBKeyRange };
    runInNewContext(readFileSync(join(folder, first?.[1] ?? ''), 'utf8'), page);
    expect(page['firstLook']).toHaveProperty('then');
    expect(await page['firstLook']).toBeNull();
  });

  it('begins no fetch of a lazy part’s libraries while the popup draws', () => {
    const chunks = readdirSync(join(folder, 'chunks')).filter((file) => /^(page|popup)-/.test(file));
    expect(chunks.length).toBeGreaterThanOrEqual(2);
    expect(chunks.filter((file) => readFileSync(join(folder, 'chunks', file), 'utf8').includes('mapDeps'))).toEqual([]);
  });

  it('draws the first view of the dashboard with at most 200 kB of script, gzipped', () => {
    expect(scriptBytes(folder, 'options.html', ['queries'])).toBeLessThanOrEqual(DASHBOARD_LIMIT);
  });

  it('keeps the background at most 100 kB, gzipped, with no exercise instructions', () => {
    const script = join(folder, 'background.js');
    expect(gzippedSize([script])).toBeLessThanOrEqual(BACKGROUND_LIMIT);
    expect(readFileSync(script).includes('Ribs down')).toBe(false);
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
