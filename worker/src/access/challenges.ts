import type { AccountId } from '@unslouch/shared/domain/account/account-id.ts';
import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { type EpochMs, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { concatBytes, equalBytes } from '@unslouch/shared/lib/bytes.ts';
import { fieldBytes } from '@unslouch/shared/protocol/fields.ts';
import { fingerprint, readStamped, stampText } from './stamped.ts';

/** Long enough for a slow line, short enough that a copied signature is worthless soon. */
const LIFETIME = minutes(2);

/** The relay remembers nothing: the challenge itself says for whom it is and until when. It has 54 bytes. */
export async function createChallenge(
  secret: string,
  account: AccountId,
  device: DeviceId | null,
  now: EpochMs,
): Promise<string> {
  return stampText(secret, 'challenge', await payloadFor(secret, account, device), now + LIFETIME);
}

export async function isChallengeFor(
  secret: string,
  challenge: string,
  account: AccountId,
  device: DeviceId | null,
  now: EpochMs,
): Promise<boolean> {
  const payload = await readStamped(secret, 'challenge', challenge, now);
  return payload !== null && equalBytes(payload, await payloadFor(secret, account, device));
}

async function payloadFor(secret: string, account: AccountId, device: DeviceId | null): Promise<Uint8Array> {
  const whose = concatBytes(fieldBytes(account), device === null ? new Uint8Array(16) : fieldBytes(device));
  return fieldBytes(await fingerprint(secret, 'challenge for', whose));
}
