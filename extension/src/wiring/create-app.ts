import { browser } from 'wxt/browser';
import { sendCommand } from '../adapters/browser/send-command.ts';
import type { App } from '../features/app-context.tsx';
import type { LiveQueries } from '../ports/live-queries.ts';
import type { SessionAids } from '../ports/session-aids.ts';

/** What a page works with. The database and the calendar come in a part of their own, after the first paint. */
export function createApp(place: App['place']): App {
  let queries: Promise<LiveQueries> | null = null;
  const openQueries = async () => (await import('./open-queries.ts')).openQueries();
  let aids: Promise<SessionAids> | null = null;
  const openAids = async () => (await import('./open-session-aids.ts')).openSessionAids();
  return {
    queries() {
      queries ??= openQueries();
      return queries;
    },
    account: async () => (await import('./open-account.ts')).openAccount(),
    zone: async () => (await import('../adapters/system/system-zone.ts')).createSystemZone().current(),
    sessionAids() {
      aids ??= openAids();
      return aids;
    },
    send: sendCommand,
    now: () => Date.now(),
    place,
    openDashboard() {
      void browser.runtime.openOptionsPage();
    },
    close: () => window.close(),
  };
}
