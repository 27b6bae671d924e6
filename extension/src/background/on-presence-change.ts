import { browser } from 'wxt/browser';
import { toInputState } from '../adapters/browser/browser-presence-source.ts';
import type { InputState } from '../ports/presence-source.ts';

/** Firefox wakes its event page every 30 s of idling to repeat `idle`: the handler must be cheap and change nothing then. */
export function onPresenceChange(handle: (state: InputState) => void): void {
  browser.idle?.onStateChanged.addListener((state) => handle(toInputState(state)));
}
