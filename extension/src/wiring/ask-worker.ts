import type { Live } from '../ports/live.ts';

/** A worker of data-worker.ts, started with the first request and ended with the page, and what it says. */
export function askWorker<Request, State>() {
  let worker: Worker | null = null;
  let state: State | null = null;
  const listeners = new Set<(state: State | null) => void>();

  function start(): Worker {
    const started = new Worker(new URL('./data-worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<State>) => {
      state = data;
      for (const listener of listeners) listener(state);
    });
    return started;
  }

  const live: Live<State | null> = {
    subscribe(onValue) {
      onValue(state);
      listeners.add(onValue);
      return () => listeners.delete(onValue);
    },
  };
  return {
    state: live,
    ask(request: Request): void {
      worker ??= start();
      worker.postMessage(request);
    },
  };
}
