import { browser } from 'wxt/browser';
import { sendCommand } from '../adapters/browser/send-command.ts';
import type { App } from '../features/app-context.tsx';
import type { LiveQueries } from '../ports/live-queries.ts';

/** What a page works with. The database and the calendar come in a part of their own, after the first paint. */
export function createApp(place: App['place']): App {
  let queries: Promise<LiveQueries> | null = null;
  let live: ReturnType<App['live']> | null = null;
  const openLive = async () => (await import('./open-live.ts')).openLive();
  const openQueries = async () => (await import('./open-queries.ts')).openQueries();
  return {
    queries() {
      queries ??= openQueries();
      return queries;
    },
    live() {
      live ??= openLive();
      return live;
    },
    account: async () => (await import('./open-account.ts')).openAccount(),
    zone: async () => (await import('../adapters/system/system-zone.ts')).createSystemZone().current(),
    send: sendCommand,
    now: () => Date.now(),
    place,
    openDashboard() {
      void browser.runtime.openOptionsPage();
    },
    close: () => window.close(),
  };
}
