import * as v from 'valibot';
import type { AccountId } from '../domain/account/account-id.ts';
import type { DeviceId } from '../domain/log/fact.ts';
import { assert } from '../lib/assert.ts';
import { fromBase64Url, toBase64Url } from '../lib/bytes.ts';

/** Bytes in JSON: base64url without padding, canonical, of exactly or at most so many bytes. */
export function bytesField(size: { readonly exactly: number } | { readonly atMost: number }) {
  const most = 'exactly' in size ? size.exactly : size.atMost;
  return v.pipe(
    v.string(),
    v.maxLength(Math.ceil((most * 4) / 3)),
    v.check((text) => {
      const length = fromBase64Url(text)?.length;
      return length !== undefined && ('exactly' in size ? length === size.exactly : length <= most);
    }, 'not base64url of the right length'),
  );
}

/** The bytes of a field that its schema has already checked. */
export function fieldBytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64Url(text);
  assert(bytes !== null, 'base64url');
  return bytes;
}

export function bytesToField(bytes: Uint8Array): string {
  return toBase64Url(bytes);
}

export const accountIdField = v.pipe(
  bytesField({ exactly: 32 }),
  v.transform((text) => text as AccountId),
);

export const deviceIdField = v.pipe(
  bytesField({ exactly: 16 }),
  v.transform((text) => text as DeviceId),
);

export const countField = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const keyField = bytesField({ exactly: 32 });

export const signatureField = bytesField({ exactly: 64 });
