import type { Brand } from '../../lib/brand.ts';
import { fromBase64Url, toBase64Url } from '../../lib/bytes.ts';
import type { Crypto } from '../../ports/crypto.ts';

/** SHA-256 of the first account key, base64url (43 characters): the same for ever, whatever words come later. */
export type AccountId = Brand<string, 'AccountId'>;

export async function accountIdOf(crypto: Pick<Crypto, 'sha256'>, firstAccountKey: Uint8Array): Promise<AccountId> {
  return toBase64Url(await crypto.sha256(firstAccountKey)) as AccountId;
}

/** The id's 32 bytes, or null where the text is no account id. */
export function accountIdBytes(account: string): Uint8Array | null {
  const bytes = fromBase64Url(account);
  return bytes?.length === 32 ? bytes : null;
}
