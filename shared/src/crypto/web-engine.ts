/**
 * What we use of `globalThis.crypto`, which is the same in browsers, workerd and Node but typed by three different libraries;
 * `shared` has none of them, so the shape is written down here.
 */
export interface WebEngine {
  getRandomValues(bytes: Uint8Array<ArrayBuffer>): unknown;
  readonly subtle: WebSubtle;
}

export interface WebSubtle {
  digest(algorithm: 'SHA-256', bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
  importKey(
    format: 'raw' | 'pkcs8',
    bytes: Uint8Array<ArrayBuffer>,
    algorithm: WebAlgorithm,
    extractable: boolean,
    uses: WebKeyUse[],
  ): Promise<WebKey>;
  exportKey(format: 'jwk', key: WebKey): Promise<object>;
  exportKey(format: 'raw', key: WebKey): Promise<ArrayBuffer>;
  generateKey(algorithm: WebAlgorithm, extractable: boolean, uses: WebKeyUse[]): Promise<unknown>;
  deriveBits(algorithm: HkdfParameters, key: WebKey, bits: number): Promise<ArrayBuffer>;
  encrypt(algorithm: GcmParameters, key: WebKey, bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
  decrypt(algorithm: GcmParameters, key: WebKey, bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
  sign(algorithm: WebAlgorithm, key: WebKey, bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
  verify(
    algorithm: WebAlgorithm,
    key: WebKey,
    signature: Uint8Array<ArrayBuffer>,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<boolean>;
}

/** A CryptoKey. */
// biome-ignore lint/suspicious/noExplicitAny: CryptoKey has three unrelated declarations, and nothing of it is read here.
export type WebKey = any;

export interface WebAlgorithm {
  readonly name: 'HKDF' | 'AES-GCM' | 'Ed25519' | 'X25519';
}

export type WebKeyUse = 'deriveBits' | 'encrypt' | 'decrypt' | 'sign' | 'verify';

interface HkdfParameters {
  readonly name: 'HKDF';
  readonly hash: 'SHA-256';
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly info: Uint8Array<ArrayBuffer>;
}

interface GcmParameters {
  readonly name: 'AES-GCM';
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly additionalData: Uint8Array<ArrayBuffer>;
}
