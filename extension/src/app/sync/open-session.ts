import type { AccountId } from '@unslouch/shared/domain/account/account-id.ts';
import type { AccountPorts } from '../account-ports.ts';
import { createRelaySession, type RelaySession } from './relay-session.ts';

export interface OpenSession extends RelaySession {
  readonly account: AccountId;
  readonly origin: string;
}

/** To speak to the relay beside the loop; null without an account or its keys. */
export async function openSession(ports: AccountPorts): Promise<OpenSession | null> {
  const membership = await ports.store.loadMembership();
  const keys = await ports.keys.load();
  if (!membership || !keys) return null;
  const session = createRelaySession(ports, membership.relay, keys);
  return { ...session, account: keys.account, origin: membership.relay };
}
