import { toBase64Url } from '@unslouch/shared/lib/bytes.ts';
import type { Quarantined } from '../../ports/sync-store.ts';

/** What was kept aside, byte for byte, as JSON: the bytes are base64url. */
export function quarantineText(kept: readonly Quarantined[]): string {
  return JSON.stringify(
    kept.map((one) => ({ ...one, bytes: toBase64Url(one.bytes) })),
    null,
    2,
  );
}
