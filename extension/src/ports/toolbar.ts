export type ToolbarIcon = 'counting' | 'due' | 'paused' | 'inCall' | 'offHours';

export interface ToolbarState {
  readonly icon: ToolbarIcon;
  /** At most four characters; empty hides the badge. */
  readonly badge: string;
  readonly tooltip: string;
}

export interface Toolbar {
  /** Touches only what differs from what is there, so that nothing flickers. */
  show(state: ToolbarState): Promise<void>;
}
