import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { CLAIMS_KEPT, type ClaimAnswer } from '@unslouch/shared/protocol/claim.ts';

/** Who shows the nudge of which slot, newest last. Never stored: in memory, and on the sockets, which outlive a nap. */
export type Claims = readonly { readonly slot: string; readonly device: DeviceId }[];

/** The first to ask gets it, also when it asks again. */
export function reduceClaims(
  claims: Claims,
  slot: string,
  device: DeviceId,
): { readonly claims: Claims; readonly answer: ClaimAnswer } {
  const held = claims.find((claim) => claim.slot === slot);
  if (held !== undefined) {
    return { claims, answer: { slot, answer: held.device === device ? 'granted' : 'taken', device: held.device } };
  }
  return {
    claims: [...claims, { slot, device }].slice(-CLAIMS_KEPT),
    answer: { slot, answer: 'granted', device },
  };
}
