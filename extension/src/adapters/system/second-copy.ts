import type { SecondCopy, SecondCopyContent } from '../../ports/second-copy.ts';

/** The part of `browser.storage.local` that is needed. */
export interface KeyValueArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

const KEY = 'secondCopy';

export function createSecondCopy(area: KeyValueArea): SecondCopy {
  async function load(): Promise<SecondCopyContent> {
    const stored = (await area.get(KEY))[KEY];
    return typeof stored === 'object' && stored !== null ? stored : {};
  }
  return {
    load,
    save: async (changes) => area.set({ [KEY]: { ...(await load()), ...changes } }),
    async forgetAccount() {
      const { device, settings } = await load();
      await area.set({ [KEY]: { ...(device && { device }), ...(settings && { settings }) } });
    },
    clear: () => area.remove(KEY),
  };
}
