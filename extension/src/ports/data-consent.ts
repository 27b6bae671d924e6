/** Whether the browser has the person's yes to health data leaving it. Where it asks no such thing, the answer is yes. */
export interface DataConsent {
  given(): Promise<boolean>;
  /** The browser asks the person. Only within a click, before any await; false: refused. */
  ask(): Promise<boolean>;
}
