import type { DeviceKeys } from '../ports/key-store.ts';
import type { AccountPorts } from './account-ports.ts';

/**
 * Keys first: a membership without keys could not speak, keys without a membership are simply written over next time. `words`:
 * those of an account just made, kept until the person says that they are written down; null also forgets another account's.
 */
export async function enterAccount(
  { keys: keyStore, store, secondCopy }: AccountPorts,
  keys: DeviceKeys,
  relay: string,
  words: string | null,
): Promise<void> {
  await keyStore.saveWords(words);
  await keyStore.save(keys);
  await store.join({ account: keys.account, relay });
  await secondCopy.save({ account: keys.account, relay, device: keys.device, lastAcknowledgedSequence: 0 });
}
