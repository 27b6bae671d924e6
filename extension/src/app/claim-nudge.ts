import { CLAIM_PATIENCE_MS } from '@unslouch/shared/protocol/claim.ts';
import type { Claim } from '../ports/peers.ts';
import type { AccountPorts } from './account-ports.ts';
import { openSession } from './sync/open-session.ts';
import { syncNow } from './sync/sync-now.ts';

const ALONE: Claim = { kind: 'alone' };

/**
 * Asks whether this device may show the nudge, and meanwhile fetches what the others have done: a break there may be why no
 * nudge is wanted here. `slot` names the account's last break, the same on every device, so that only the first to ask gets
 * it. After 1.5 s this device decides by itself.
 */
export async function claimNudge(
  ports: AccountPorts,
  slot: string,
  wait: (milliseconds: number) => Promise<void>,
): Promise<Claim> {
  const asked = Promise.all([ask(ports, slot), syncNow(ports)]).then(([claim]) => claim);
  return Promise.race([asked, wait(CLAIM_PATIENCE_MS).then(() => ALONE)]);
}

async function ask(ports: AccountPorts, slot: string): Promise<Claim> {
  const session = await openSession(ports);
  const answer = await session?.ask((relay) => relay.claim({ slot }));
  if (!answer?.ok) return ALONE;
  if (answer.value.answer === 'granted') return { kind: 'granted' };
  return { kind: 'taken', by: answer.value.device };
}
