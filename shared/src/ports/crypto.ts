declare const handle: unique symbol;

/** A key that stays in its engine: it can be used and stored, never read. */
export interface KeyHandle<Use extends string> {
  readonly [handle]: Use;
}

export type SigningKey = KeyHandle<'Ed25519 private'>;
export type AgreementKey = KeyHandle<'X25519 private'>;
/** 256 bits that only ever derive other keys (HKDF-SHA-256). */
export type SecretKey = KeyHandle<'HKDF secret'>;

export interface SigningKeyPair {
  readonly privateKey: SigningKey;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
}

export interface AgreementKeyPair {
  readonly privateKey: AgreementKey;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
}

/**
 * The primitives the product uses, as WebCrypto and HPKE (RFC 9180, X25519 + HKDF-SHA-256 + AES-256-GCM) give them.
 * `open` answers null where the ciphertext, key or additional data don't fit: that is an expected failure.
 */
export interface Crypto {
  randomBytes(length: number): Uint8Array;
  sha256(bytes: Uint8Array): Promise<Uint8Array>;
  importSecret(bytes: Uint8Array): Promise<SecretKey>;
  derive(secret: SecretKey, salt: Uint8Array, info: string, length: number): Promise<Uint8Array>;
  seal(key: Uint8Array, nonce: Uint8Array, plaintext: Uint8Array, additionalData: Uint8Array): Promise<Uint8Array>;
  open(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array, additionalData: Uint8Array): Promise<Uint8Array | null>;
  /** Non-extractable. */
  createSigningKeys(): Promise<SigningKeyPair>;
  /** From a 32-byte seed, as RFC 8032 reads it. */
  importSigningKeys(seed: Uint8Array): Promise<SigningKeyPair>;
  sign(key: SigningKey, bytes: Uint8Array): Promise<Uint8Array>;
  verify(publicKey: Uint8Array, signature: Uint8Array, bytes: Uint8Array): Promise<boolean>;
  /** Non-extractable. */
  createAgreementKeys(): Promise<AgreementKeyPair>;
  /** From 32 bytes, as RFC 7748 reads them. */
  importAgreementKeys(seed: Uint8Array): Promise<AgreementKeyPair>;
  /** Encapsulated key (32 bytes), then the ciphertext. */
  hpkeSeal(recipient: Uint8Array, info: string, plaintext: Uint8Array, additionalData: Uint8Array): Promise<Uint8Array>;
  hpkeOpen(
    recipient: AgreementKeyPair,
    info: string,
    sealed: Uint8Array,
    additionalData: Uint8Array,
  ): Promise<Uint8Array | null>;
}
