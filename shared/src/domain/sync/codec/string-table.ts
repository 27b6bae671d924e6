import { fromBase64Url, toBase64Url } from '../../../lib/bytes.ts';
import { fromUtf8, toUtf8 } from '../../../lib/utf8.ts';
import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';

/**
 * A count, then per string a head (length × 4 + form) and its bytes. Form 0 is UTF-8; form 1 is a device id, 16 bytes that read
 * as 22 characters of base64url; form 2 is a lower-case UUID, 16 bytes.
 */
export function writeStringTable(out: ByteWriter, strings: Iterable<string>): void {
  const all = [...strings];
  out.varint(all.length);
  for (const text of all) {
    const { form, bytes } = packed(text);
    out.varint(bytes.length * 4 + form);
    out.bytes(bytes);
  }
}

export function readStringTable(source: ByteReader): string[] {
  const count = source.varint();
  const strings: string[] = [];
  while (strings.length < count && !source.failed) {
    const head = source.varint();
    const text = unpacked(head % 4, source.bytes(Math.floor(head / 4)));
    if (text === null) source.fail();
    else strings.push(text);
  }
  return strings;
}

const UTF8 = 0;
const DEVICE_ID = 1;
const UUID = 2;
const UUID_TEXT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function packed(text: string): { readonly form: number; readonly bytes: Uint8Array } {
  const id = text.length === 22 ? fromBase64Url(text) : null;
  if (id !== null) return { form: DEVICE_ID, bytes: id };
  if (UUID_TEXT.test(text)) return { form: UUID, bytes: uuidBytes(text) };
  return { form: UTF8, bytes: toUtf8(text) };
}

function unpacked(form: number, bytes: Uint8Array): string | null {
  if (form === UTF8) return fromUtf8(bytes);
  if (form > UUID || bytes.length !== 16) return null;
  return form === DEVICE_ID ? toBase64Url(bytes) : uuidText(bytes);
}

function uuidBytes(text: string): Uint8Array {
  const digits = text.replaceAll('-', '');
  return Uint8Array.from({ length: 16 }, (_, at) => Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16));
}

function uuidText(bytes: Uint8Array): string {
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
