import type { Screen } from './screen.ts';

/** Of the strings' shape: another build reads nothing of this one's. */
const KEY = `screen ${import.meta.env.BUILD}`;

/** The last screen of the popup, or null. Only for the first paint: what is shown then is replaced within a moment. */
export function loadScreen(storage: Storage): Screen | null {
  try {
    return JSON.parse(storage.getItem(KEY) ?? 'null') as Screen | null;
  } catch {
    return null;
  }
}

export function saveScreen(storage: Storage, screen: Screen): void {
  try {
    storage.setItem(KEY, JSON.stringify(screen));
  } catch {
    // Full or forbidden: the next popup opens a moment later, that is all.
  }
}
