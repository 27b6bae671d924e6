import type { Json } from '@unslouch/shared/domain/sync/record.ts';
import { browser } from 'wxt/browser';
import type { SecondCopy } from '../../ports/second-copy.ts';

const KEY = 'second-copy';

export function createBrowserSecondCopy(): SecondCopy {
  return {
    async load() {
      return ((await browser.storage.local.get(KEY)) as Record<string, Json>)[KEY] ?? null;
    },
    async save(copy) {
      await browser.storage.local.set({ [KEY]: copy });
    },
  };
}
