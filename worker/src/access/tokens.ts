import type { AccountId } from '@unslouch/shared/domain/account/account-id.ts';
import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { type EpochMs, hours, seconds } from '@unslouch/shared/domain/time/instant.ts';
import { createBinaryReader } from '@unslouch/shared/lib/binary.ts';
import { concatBytes, toBase64Url } from '@unslouch/shared/lib/bytes.ts';
import { fieldBytes } from '@unslouch/shared/protocol/fields.ts';
import type { Caller } from './caller.ts';
import { readStamped, stampText } from './stamped.ts';

/**
 * A quarter of a day: four renewals a day cost little. A revoked device doesn't live on its token, because the vault asks
 * the chain at every request.
 */
export const TOKEN_LIFETIME = hours(6);

/** Time enough to open the socket that was just asked for. */
export const TICKET_LIFETIME = seconds(30);

export function createToken(secret: string, caller: Caller, now: EpochMs): Promise<string> {
  return stampText(secret, 'token', callerBytes(caller), now + TOKEN_LIFETIME);
}

export async function readToken(secret: string, token: string, now: EpochMs): Promise<Caller | null> {
  const payload = await readStamped(secret, 'token', token, now);
  return payload === null ? null : callerOf(payload);
}

/** `nonce`: 16 bytes that the vault lets in once. */
export function createTicket(secret: string, caller: Caller, nonce: string, now: EpochMs): Promise<string> {
  return stampText(secret, 'ticket', concatBytes(callerBytes(caller), fieldBytes(nonce)), now + TICKET_LIFETIME);
}

export async function readTicket(
  secret: string,
  ticket: string,
  now: EpochMs,
): Promise<{ readonly caller: Caller; readonly nonce: string } | null> {
  const payload = await readStamped(secret, 'ticket', ticket, now);
  if (payload?.length !== 96) return null;
  return { caller: callerOf(payload.subarray(0, 80)), nonce: toBase64Url(payload.subarray(80)) };
}

function callerBytes(caller: Caller): Uint8Array {
  const device = caller.device === null ? new Uint8Array(16) : fieldBytes(caller.device);
  return concatBytes(fieldBytes(caller.account), device, fieldBytes(caller.key));
}

function callerOf(bytes: Uint8Array): Caller {
  const reader = createBinaryReader(bytes);
  const account = toBase64Url(reader.bytes(32)) as AccountId;
  const device = reader.bytes(16);
  return {
    account,
    device: device.every((byte) => byte === 0) ? null : (toBase64Url(device) as DeviceId),
    key: toBase64Url(reader.rest()),
  };
}
