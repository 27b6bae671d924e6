import type { Membership } from '../ports/sync-store.ts';
import type { AccountPorts } from './account-ports.ts';

/**
 * The membership, also where the database was lost and the keys were not: the second copy names account and relay, and the
 * loop fetches the log again. Null: this device is no member, or needs its words.
 */
export async function recoverMembership({ store, keys, secondCopy }: AccountPorts): Promise<Membership | null> {
  const membership = await store.loadMembership();
  if (membership) return membership;
  const { account, relay } = await secondCopy.load();
  if (account === undefined || relay === undefined) return null;
  const own = await keys.load();
  if (own?.account !== account) return null;
  if ((await store.loadDevice()) !== own.device) await store.startIncarnation(own.device);
  const recovered = { account, relay };
  await store.join(recovered);
  return recovered;
}
