import type { DeviceKeys } from '../ports/key-store.ts';
import type { AccountPorts } from './account-ports.ts';

/** Keys first: a membership without keys could not speak, keys without a membership are simply written over next time. */
export async function enterAccount(
  { keys: keyStore, store, secondCopy }: AccountPorts,
  keys: DeviceKeys,
  relay: string,
): Promise<void> {
  await keyStore.save(keys);
  await store.join({ account: keys.account, relay });
  await secondCopy.save({ account: keys.account, relay, device: keys.device, lastAcknowledgedSequence: 0 });
}
