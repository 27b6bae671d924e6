import { type AccountPorts, SYNC_LOCK } from './account-ports.ts';

/** Ends sync on this device. The log stays here, and on the other devices what this one sent. */
export function leaveAccount(ports: AccountPorts): Promise<void> {
  return ports.lock.runAlone(SYNC_LOCK, () => forgetAccount(ports));
}

/** The membership first: killed in between, keys without one are simply written over next time. */
async function forgetAccount({ store, keys, secondCopy, tokens }: AccountPorts): Promise<void> {
  await store.leave();
  await keys.clear();
  await tokens.forget();
  await secondCopy.forgetAccount();
}
