/** Natural pauses in the person's work that a due nudge may wait for: a tab or window switch, the end of a sound. */
export interface Breakpoints {
  /** Asking again changes nothing. */
  listen(): void;
  /** From then on nothing of this wakes us. */
  stop(): void;
}

export type Breakpoint = 'tab' | 'window' | 'audioEnd';
