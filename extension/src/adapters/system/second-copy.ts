import type { SecondCopy, SecondCopyContent } from '../../ports/second-copy.ts';

/** The part of `browser.storage.local` that is needed. */
export interface KeyValueArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

const KEY = 'secondCopy';
/** By itself: every push writes it, perhaps just while a page writes the rest. */
const ACKNOWLEDGED = 'lastAcknowledgedSequence';

export function createSecondCopy(area: KeyValueArea): SecondCopy {
  async function loadRest(): Promise<SecondCopyContent> {
    const stored = (await area.get(KEY))[KEY];
    return typeof stored === 'object' && stored !== null ? stored : {};
  }
  return {
    load: async () => ({ ...(await loadRest()), ...(await area.get(ACKNOWLEDGED)) }),
    async save({ lastAcknowledgedSequence, ...changes }) {
      if (lastAcknowledgedSequence !== undefined) await area.set({ [ACKNOWLEDGED]: lastAcknowledgedSequence });
      if (Object.keys(changes).length > 0) await area.set({ [KEY]: { ...(await loadRest()), ...changes } });
    },
    async forgetAccount() {
      const { device, settings } = await loadRest();
      await area.remove(ACKNOWLEDGED);
      await area.set({ [KEY]: { ...(device && { device }), ...(settings && { settings }) } });
    },
    async clear() {
      await area.remove(ACKNOWLEDGED);
      await area.remove(KEY);
    },
  };
}
