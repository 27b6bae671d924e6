/** A value that is handed over at once and again after every change, from whichever context it came. */
export interface Live<T> {
  /** Returns the way to stop. A failure ends the stream; the reporter of the context tells it. */
  subscribe(onValue: (value: T) => void, onFailure: (failure: unknown) => void): () => void;
}
