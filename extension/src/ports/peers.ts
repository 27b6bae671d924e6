import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';

/** `alone`: no account, no network, or no answer in time; the devices agree afterwards, through the log. */
export type Claim =
  | { readonly kind: 'granted' }
  | { readonly kind: 'taken'; readonly by: DeviceId }
  | { readonly kind: 'alone' };

/** The person's other devices. */
export interface Peers {
  /** May this device show the nudge of that slot? Asked again it says the same. It never takes long. */
  claim(slot: string): Promise<Claim>;
}
