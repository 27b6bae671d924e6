import type { Notices } from '../ports/notices.ts';
import type { SettingsStore } from '../ports/settings-store.ts';

/** Notifications that the person switched off here are as good as refused by the browser: the next surface is used. */
export function noticesAsChosen(notices: Notices, settings: Pick<SettingsStore, 'load'>): Notices {
  return {
    ...notices,
    allowed: async () => (await settings.load())['notifications'] !== false && (await notices.allowed()),
  };
}
