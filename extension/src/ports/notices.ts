export interface Notice {
  /** The nudge's id: one that is shown already isn't shown again. */
  readonly id: string;
  readonly title: string;
  readonly message: string;
  /** In order. A browser without buttons leaves them out: each action is in the popup too. */
  readonly buttons: readonly string[];
}

export interface Notices {
  /** False where the person said no for certain; a silent system-wide refusal can't be seen. */
  allowed(): Promise<boolean>;
  /** False: the browser refused. */
  show(notice: Notice): Promise<boolean>;
  /** Takes away every notice of ours but the one named. */
  withdrawAllBut(id: string | null): Promise<void>;
}
