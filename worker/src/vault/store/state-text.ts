import type { ChainState } from '@unslouch/shared/domain/account/reduce-chain.ts';
import { toBase64Url } from '@unslouch/shared/lib/bytes.ts';
import { fieldBytes } from '@unslouch/shared/protocol/fields.ts';

/** A chain's state as JSON, keys in base64url. Only this relay reads it back, so nothing is checked. */
export function chainToText(chain: ChainState): string {
  return JSON.stringify({
    ...chain,
    tip: toBase64Url(chain.tip),
    accountKey: toBase64Url(chain.accountKey),
    recoveryKey: toBase64Url(chain.recoveryKey),
    devices: chain.devices.map((device) => ({
      ...device,
      signKey: toBase64Url(device.signKey),
      agreementKey: toBase64Url(device.agreementKey),
    })),
    epochs: chain.epochs.map((epoch) => ({
      ...epoch,
      inboxKey: toBase64Url(epoch.inboxKey),
      commitment: toBase64Url(epoch.commitment),
    })),
  });
}

export function textToChain(text: string): ChainState {
  const chain = JSON.parse(text) as Texts<ChainState>;
  return {
    ...chain,
    tip: fieldBytes(chain.tip),
    accountKey: fieldBytes(chain.accountKey),
    recoveryKey: fieldBytes(chain.recoveryKey),
    devices: chain.devices.map((device) => ({
      ...device,
      signKey: fieldBytes(device.signKey),
      agreementKey: fieldBytes(device.agreementKey),
    })),
    epochs: chain.epochs.map((epoch) => ({
      ...epoch,
      inboxKey: fieldBytes(epoch.inboxKey),
      commitment: fieldBytes(epoch.commitment),
    })),
  };
}

/** The same shape with every byte array as text. */
type Texts<T> = T extends Uint8Array
  ? string
  : T extends string | number | boolean
    ? T
    : { readonly [K in keyof T]: Texts<T[K]> };
