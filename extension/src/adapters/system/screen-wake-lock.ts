/** What of the browser this needs. */
interface Place {
  readonly document: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
  /** Missing where the browser has none. */
  readonly wakeLock: { request(type: 'screen'): Promise<{ release(): Promise<void> }> } | undefined;
}

/**
 * Keeps the screen lit until the answer is called. The browser takes the lock away whenever the page is hidden, so it is
 * asked for again when the page is back. A refusal (a low battery) changes nothing else.
 */
export function keepScreenOn(
  { document, wakeLock }: Place = { document: globalThis.document, wakeLock: navigator.wakeLock },
): () => void {
  let over = false;
  let held: { release(): Promise<void> } | null = null;

  function take(): void {
    if (wakeLock === undefined || document.visibilityState !== 'visible') return;
    wakeLock.request('screen').then(
      (lock) => {
        if (over) void lock.release();
        else held = lock;
      },
      () => {},
    );
  }

  document.addEventListener('visibilitychange', take);
  take();
  return () => {
    over = true;
    document.removeEventListener('visibilitychange', take);
    void held?.release();
  };
}
