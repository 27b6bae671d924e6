import type { AccountId } from '@unslouch/shared/domain/account/account-id.ts';
import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { ok } from '@unslouch/shared/lib/result.ts';
import type { Crypto, SigningKey } from '@unslouch/shared/ports/crypto.ts';
import { tokenSignedBytes } from '@unslouch/shared/protocol/challenge.ts';
import { bytesToField } from '@unslouch/shared/protocol/fields.ts';
import type { Answer, Relay } from '../ports/relay.ts';

/** Signs the relay's challenge for a short-lived token. `device` null: the key that the words give signs. */
export async function authorise(
  crypto: Crypto,
  relay: Relay,
  account: AccountId,
  by: { readonly device: DeviceId | null; readonly key: SigningKey },
): Answer<string> {
  const asked = await relay.challenge({ account, device: by.device });
  if (!asked.ok) return asked;
  const { challenge } = asked.value;
  const signature = bytesToField(await crypto.sign(by.key, tokenSignedBytes(account, challenge)));
  const answer = await relay.exchangeToken({ account, device: by.device, challenge, signature });
  return answer.ok ? ok(answer.value.token) : answer;
}
