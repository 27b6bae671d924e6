import type { AccountId } from '@unslouch/shared/domain/account/account-id.ts';
import { sealSlot } from '@unslouch/shared/domain/wearable/seal-slot.ts';
import { canonicalText } from '@unslouch/shared/lib/canonical-text.ts';
import { toUtf8 } from '@unslouch/shared/lib/utf8.ts';
import { SLOT_INFO, type Slot, slotAdditionalData } from '@unslouch/shared/protocol/slot.ts';
import { fingerprint } from '../access/stamped.ts';
import { relayCrypto, relayDeflate } from '../relay-crypto.ts';
import type { DayContents } from './split-days.ts';

/** Whom to seal to. */
export interface Inbox {
  readonly epoch: number;
  readonly inboxKey: Uint8Array;
}

export interface SealedSlot {
  readonly slot: Slot;
  readonly lane: string;
  readonly content: string;
}

/**
 * From here on nobody can read it but the account's devices. Beside each slot go two keyed fingerprints, by which the vault
 * knows the same stream and the same content again without knowing either.
 */
export function sealDays(
  secret: string,
  account: AccountId,
  source: string,
  inbox: Inbox,
  days: readonly DayContents[],
): Promise<readonly SealedSlot[]> {
  return Promise.all(
    days.map(async ({ day, fromHour, toHour, stream, contents, sameness }) => {
      const head = { source, day, fromHour, toHour, epoch: inbox.epoch };
      const binding = { info: SLOT_INFO, additionalData: slotAdditionalData(account, head) };
      const ports = { crypto: relayCrypto, deflate: relayDeflate };
      const said = canonicalText([
        account,
        source,
        day,
        ...(sameness ? [sameness] : [contents.records, contents.deletions]),
      ]);
      return {
        slot: { ...head, sealed: await sealSlot(ports, inbox.inboxKey, contents, binding) },
        lane: await fingerprint(secret, 'slot stream', toUtf8(`${account}\n${source}\n${stream}`)),
        content: await fingerprint(secret, 'slot content', toUtf8(said)),
      };
    }),
  );
}
