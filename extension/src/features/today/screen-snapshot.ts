import type { Screen } from './screen.ts';

/** Of the strings' shape and language: another build reads nothing of this one's. */
const keyOf = (locale: string) => `screen ${import.meta.env.BUILD} ${locale}`;

/** The last screen of the popup, or null. Only for the first paint: what is shown then is replaced within a moment. */
export function loadScreen(storage: Storage, locale: string): Screen | null {
  try {
    return JSON.parse(storage.getItem(keyOf(locale)) ?? 'null') as Screen | null;
  } catch {
    return null;
  }
}

export function saveScreen(storage: Storage, locale: string, screen: Screen): void {
  try {
    storage.setItem(keyOf(locale), JSON.stringify(screen));
  } catch {
    // Full or forbidden: the next popup opens a moment later, that is all.
  }
}
