import { browser } from 'wxt/browser';
import type { InputState, PresenceSource } from '../../ports/presence-source.ts';

/** Chrome and Firefox refuse a shorter threshold. */
const SHORTEST_SECONDS = 15;

export function createBrowserPresenceSource(): PresenceSource {
  return {
    async read(idleAfterSeconds) {
      try {
        return toInputState(await browser.idle.queryState(clamp(idleAfterSeconds)));
      } catch {
        return 'unknown';
      }
    },
    watch(idleAfterSeconds) {
      try {
        browser.idle.setDetectionInterval(clamp(idleAfterSeconds));
      } catch {
        // Without the signal there is nothing to be woken by; `read` says `unknown`.
      }
    },
  };
}

/** Firefox never says `locked`; a value nobody knows yet is no proof of anything. */
export function toInputState(state: string): InputState {
  return state === 'active' || state === 'idle' || state === 'locked' ? state : 'unknown';
}

function clamp(seconds: number): number {
  return Number.isFinite(seconds) ? Math.max(SHORTEST_SECONDS, Math.round(seconds)) : 60;
}
