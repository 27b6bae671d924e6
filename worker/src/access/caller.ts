import type { AccountId } from '@unslouch/shared/domain/account/account-id.ts';
import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';

/** Who a request is from, as its token says. The vault still asks the chain whether that holds. */
export interface Caller {
  readonly account: AccountId;
  /** Null: whoever has the words. */
  readonly device: DeviceId | null;
  /** Ed25519 public key that signed for the token, base64url. */
  readonly key: string;
}
