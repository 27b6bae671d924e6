/** What the browser says about input, this very moment. `unknown` where it can't tell. */
export type InputState = 'active' | 'idle' | 'locked' | 'unknown';

export interface PresenceSource {
  /** Never throws: a browser without an idle signal answers `unknown`. */
  read(idleAfterSeconds: number): Promise<InputState>;
  /** Asks to be woken on changes, with this threshold. */
  watch(idleAfterSeconds: number): void;
}
