/** Raw deflate (RFC 1951). `inflate` answers null where the bytes aren't deflate or unfold to more than `limit` bytes. */
export interface Deflate {
  deflate(bytes: Uint8Array): Promise<Uint8Array>;
  inflate(bytes: Uint8Array, limit: number): Promise<Uint8Array | null>;
}
