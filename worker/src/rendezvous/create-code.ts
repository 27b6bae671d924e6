const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Eight characters of five bits each: 32 letters divide 256, so none is likelier than another. */
export function createCode(random: Uint8Array): string {
  return Array.from(random.subarray(0, 8), (byte) => ALPHABET[byte % 32]).join('');
}
