export interface Notice {
  /** The nudge's id: showing the same one again replaces it, never adds a second. */
  readonly id: string;
  readonly title: string;
  readonly message: string;
  /** In order. A browser without buttons leaves them out: each action is in the popup too. */
  readonly buttons: readonly string[];
}

export interface Notices {
  /** False where the person or the system said no, or the browser refused. */
  show(notice: Notice): Promise<boolean>;
  withdraw(id: string): Promise<void>;
}
