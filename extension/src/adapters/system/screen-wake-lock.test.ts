import { expect, it } from 'vitest';
import { keepScreenOn } from './screen-wake-lock.ts';

/** A page that can be hidden, and the locks that were asked for and given back. */
function createPage() {
  const log: string[] = [];
  const page = new (class extends EventTarget {
    visibilityState: DocumentVisibilityState = 'visible';
  })();
  const wakeLock = {
    async request() {
      log.push('request');
      return {
        async release() {
          log.push('release');
        },
      };
    },
  };
  return {
    log,
    place: { document: page as unknown as Document, wakeLock },
    show(state: DocumentVisibilityState) {
      page.visibilityState = state;
      page.dispatchEvent(new Event('visibilitychange'));
    },
  };
}

it('keeps the screen on until it is over', async () => {
  const { log, place } = createPage();
  const stop = keepScreenOn(place);
  await Promise.resolve();
  stop();
  expect(log).toEqual(['request', 'release']);
});

it('takes the lock again when the page is back, and not after the end', async () => {
  const { log, place, show } = createPage();
  const stop = keepScreenOn(place);
  show('hidden');
  show('visible');
  await Promise.resolve();
  stop();
  show('visible');
  expect(log).toEqual(['request', 'request', 'release']);
});

it('gives back a lock that comes too late', async () => {
  const { log, place } = createPage();
  keepScreenOn(place)();
  await Promise.resolve();
  expect(log).toEqual(['request', 'release']);
});

it('does without where the browser has none', () => {
  const { place } = createPage();
  expect(() => keepScreenOn({ ...place, wakeLock: undefined })()).not.toThrow();
});
