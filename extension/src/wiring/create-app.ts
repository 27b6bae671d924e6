import { browser } from 'wxt/browser';
import { createBrowserMeetingSites } from '../adapters/browser/browser-meeting-sites.ts';
import { createBrowserShortcutKeys } from '../adapters/browser/browser-shortcut-keys.ts';
import { sendCommand } from '../adapters/browser/send-command.ts';
import { createSystemZone } from '../adapters/system/system-zone.ts';
import type { App } from '../features/app-context.tsx';
import type { Data } from '../ports/data.ts';
import type { Imports } from '../ports/imports.ts';
import type { LiveQueries } from '../ports/live-queries.ts';
import type { SessionAids } from '../ports/session-aids.ts';
import type { SurfacePage } from '../ports/surfaces.ts';
import { loadExerciseTexts } from './load-words.ts';

/** What a page works with. The database comes in a part of its own, after the first paint. */
export function createApp(place: App['place']): App {
  let queries: Promise<LiveQueries> | null = null;
  let live: ReturnType<App['live']> | null = null;
  const openLive = async () => (await import('./open-live.ts')).openLive();
  const openQueries = async () => (await import('./open-queries.ts')).openQueries();
  let imports: Promise<Imports> | null = null;
  let data: Promise<Data> | null = null;
  const openData = async () => (await import('./open-data.ts')).openData();
  const openImports = async () => (await import('./open-imports.ts')).openImports(await app.queries());
  let aids: Promise<SessionAids> | null = null;
  const openAids = async () => (await import('./open-session-aids.ts')).openSessionAids();
  const app: App = {
    queries() {
      queries ??= openQueries();
      return queries;
    },
    live() {
      live ??= openLive();
      return live;
    },
    account: async () => (await import('./open-account.ts')).openAccount(),
    log: async () => (await import('./open-log.ts')).openLog(),
    imports() {
      imports ??= openImports();
      return imports;
    },
    data() {
      data ??= openData();
      return data;
    },
    notices: async () => (await import('../adapters/browser/browser-notices.ts')).createBrowserNotices(),
    trySurface: async (surface, sample) => (await import('./try-surface.ts')).trySurface(surface, sample),
    meetingSites: createBrowserMeetingSites(),
    shortcutKeys: createBrowserShortcutKeys(),
    zone: () => Promise.resolve(createSystemZone().current()),
    sessionAids() {
      aids ??= openAids();
      return aids;
    },
    exerciseTexts: loadExerciseTexts,
    send: sendCommand,
    now: () => Date.now(),
    place,
    openDashboard() {
      void browser.runtime.openOptionsPage();
    },
    openSession() {
      void openWindow('session.html');
    },
    openTab(url) {
      void browser.tabs.create({ url });
    },
    close: () => window.close(),
  };
  return app;
}

async function openWindow(page: SurfacePage): Promise<void> {
  const { createBrowserSurfaces } = await import('../adapters/browser/browser-surfaces.ts');
  await createBrowserSurfaces().openWindow(page);
}
