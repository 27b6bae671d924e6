import { listenForBreakpoints } from '../adapters/browser/browser-screen-source.ts';

/**
 * A tab or window switch: the natural pause that a due nudge waits for. Registered at every start, because the switch may
 * be what woke us; the first check removes it unless a due nudge is waiting, and from then on switches wake nobody.
 */
export function onBreakpoint(handle: () => void): void {
  listenForBreakpoints(handle);
}
