/**
 * One run at a time for each key, and never a queue: whoever asks while one runs is answered by the next, which all who ask
 * meanwhile share. A thousand at once are two runs.
 */
export function createRunOnce<K>(work: (key: K) => Promise<void>): (key: K) => Promise<void> {
  const running = new Map<K, Promise<void>>();
  const waiting = new Map<K, Promise<void>>();

  function start(key: K): Promise<void> {
    const run = work(key).finally(() => {
      if (running.get(key) === run) running.delete(key);
    });
    running.set(key, run);
    return run;
  }

  return (key) => {
    const current = running.get(key);
    if (current === undefined) return start(key);
    const shared = waiting.get(key);
    if (shared !== undefined) return shared;
    const next = current
      .catch(() => {})
      .then(() => {
        waiting.delete(key);
        return start(key);
      });
    waiting.set(key, next);
    return next;
  };
}
