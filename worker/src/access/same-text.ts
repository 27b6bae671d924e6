import { equalBytes } from '@unslouch/shared/lib/bytes.ts';

/** Compares hashes, so that how long it takes tells nothing of the text. */
export async function sameText(a: string, b: string): Promise<boolean> {
  const hash = async (text: string) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return equalBytes(await hash(a), await hash(b));
}
