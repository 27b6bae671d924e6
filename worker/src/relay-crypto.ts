import { createWebCrypto } from '@unslouch/shared/crypto/web-crypto.ts';
import { createWebDeflate } from '@unslouch/shared/crypto/web-deflate.ts';
import type { WebEngine } from '@unslouch/shared/crypto/web-engine.ts';

/**
 * The relay hashes, checks signatures and seals to an inbox. It never holds a key that opens anything.
 * workerd types `exportKey` without its overloads, hence the cast.
 */
export const relayCrypto = createWebCrypto(crypto as WebEngine);

export const relayDeflate = createWebDeflate({ CompressionStream, DecompressionStream });

/** For jitter: uniform in [0, 1). */
export function relayRng(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] as number) / 2 ** 32;
}
