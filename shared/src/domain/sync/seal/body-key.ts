import { concatBytes, equalBytes } from '../../../lib/bytes.ts';
import type { Crypto, SecretKey } from '../../../ports/crypto.ts';

/** What opens one body, and the proof of which key it is. */
export interface BodyKey {
  readonly key: Uint8Array;
  /** AES-GCM alone lets a ciphertext open under two keys; 32 bytes of the same derivation, in the header, rule that out. */
  readonly commitment: Uint8Array;
}

/**
 * HKDF-SHA-256 over the epoch's data secret, salted with the body's random nonce: a key is used once, so a device that was
 * rolled back and seals its sequence again never meets an old (key, nonce) pair.
 */
export async function deriveBodyKey(
  crypto: Pick<Crypto, 'derive'>,
  epoch: SecretKey,
  nonce: Uint8Array,
  kind: 'batch' | 'segment',
): Promise<BodyKey> {
  const derived = await crypto.derive(epoch, nonce, `unslouch ${kind} body key v1`, 64);
  return { key: derived.slice(0, 32), commitment: derived.slice(32) };
}

/** What the body's clear header says of its sealing. The rest of the header is the protocol's. */
export interface BodySeal {
  readonly lengthClass: number;
  readonly nonce: Uint8Array;
  readonly commitment: Uint8Array;
}

/** Writes the header around the seal and says what of it is authenticated with the body. */
export type WriteHeader = (seal: BodySeal) => { readonly headerBytes: Uint8Array; readonly additionalData: Uint8Array };

export interface SealedBody {
  readonly headerBytes: Uint8Array;
  readonly body: Uint8Array;
}

export async function sealBody(
  crypto: Crypto,
  epoch: SecretKey,
  kind: 'batch' | 'segment',
  padded: { readonly lengthClass: number; readonly bytes: Uint8Array },
  writeHeader: WriteHeader,
): Promise<SealedBody> {
  const nonce = crypto.randomBytes(12);
  const { key, commitment } = await deriveBodyKey(crypto, epoch, nonce, kind);
  const { headerBytes, additionalData } = writeHeader({ lengthClass: padded.lengthClass, nonce, commitment });
  return { headerBytes, body: await crypto.seal(key, nonce, padded.bytes, additionalData) };
}

export async function openBody(
  crypto: Crypto,
  epoch: SecretKey,
  kind: 'batch' | 'segment',
  seal: Pick<BodySeal, 'nonce' | 'commitment'>,
  body: Uint8Array,
  additionalData: Uint8Array,
): Promise<Uint8Array | null> {
  const { key, commitment } = await deriveBodyKey(crypto, epoch, seal.nonce, kind);
  if (!equalBytes(commitment, seal.commitment)) return null;
  return crypto.open(key, seal.nonce, concatBytes(body), additionalData);
}
