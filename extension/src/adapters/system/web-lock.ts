import type { Lock } from '../../ports/lock.ts';

/** Web Locks need no heartbeat: the browser frees the lock of a context that died. */
export function createWebLock(locks: LockManager = navigator.locks): Lock {
  return {
    runIfFree: (name, task) => locks.request(name, { ifAvailable: true }, async (lock) => (lock ? task() : null)),
    runAlone: (name, task) => locks.request(name, async () => task()),
  };
}
