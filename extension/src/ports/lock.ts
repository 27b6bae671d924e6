/** One at a time in the whole profile, whichever page or background asks. Released when its holder ends or dies. */
export interface Lock {
  /** Runs the task, or answers null at once where another context runs one under that name. */
  runIfFree<T>(name: string, task: () => Promise<T>): Promise<T | null>;
  /** Waits for its turn. */
  runAlone<T>(name: string, task: () => Promise<T>): Promise<T>;
}
