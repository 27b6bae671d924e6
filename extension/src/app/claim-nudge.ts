import { CLAIM_PATIENCE_MS } from '@unslouch/shared/protocol/claim.ts';
import type { AccountPorts } from './account-ports.ts';
import { openSession } from './sync/open-session.ts';

/** `alone`: no account, no network, or no answer in time; the devices agree afterwards, through the log. */
export type Claim = 'granted' | 'taken' | 'alone';

/**
 * Asks whether this device may show the nudge. `slot` names the account's last break, the same on every device, so that
 * only the first to ask gets it.
 */
export async function claimNudge(
  ports: AccountPorts,
  slot: string,
  wait: (milliseconds: number) => Promise<void>,
): Promise<Claim> {
  const asked = (async (): Promise<Claim> => {
    const session = await openSession(ports);
    const answer = await session?.ask((relay) => relay.claim({ slot }));
    return answer?.ok ? answer.value.answer : 'alone';
  })();
  return Promise.race([asked, wait(CLAIM_PATIENCE_MS).then((): Claim => 'alone')]);
}
