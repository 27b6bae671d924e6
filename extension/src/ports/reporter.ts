/** The one place of a context that hears of failures nobody expected. */
export interface Reporter {
  report(failure: unknown): void;
}
