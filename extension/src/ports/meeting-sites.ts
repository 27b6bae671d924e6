/** Whether we may see that a meeting site sounds: one optional permission for all of them. */
export interface MeetingSites {
  allowed(): Promise<boolean>;
  /** Asks the browser, which asks the person. Only within a click; false: refused. */
  ask(): Promise<boolean>;
  giveBack(): Promise<void>;
}
