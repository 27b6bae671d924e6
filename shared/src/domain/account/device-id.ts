import { fromBase64Url } from '../../lib/bytes.ts';

/** The id's 16 bytes, or null where the text is no device id. */
export function deviceIdBytes(device: string): Uint8Array | null {
  const bytes = fromBase64Url(device);
  return bytes?.length === 16 ? bytes : null;
}
