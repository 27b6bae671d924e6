import { concatBytes } from '@unslouch/shared/lib/bytes.ts';
import * as v from 'valibot';
import { fromBase64 } from '../proof.ts';

// Google signs notifications as Tink does (developers.google.com/tink/wire-format): 0x01, the key's id in four bytes, then
// ECDSA on P-256 in DER. The public keys are a Tink keyset in JSON; a key's value is a protobuf with x in field 3, y in 4.

const Keyset = v.object({
  key: v.array(v.object({ keyData: v.object({ value: v.string() }), status: v.string(), keyId: v.number() })),
});

const COORDINATE = 32;

/** Whether one of the enabled keys signed the message. Null: the keyset knows no such key, and a newer one might. */
export async function isTinkSigned(
  keyset: unknown,
  message: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer> | null,
): Promise<boolean | null> {
  const parsed = v.safeParse(Keyset, keyset);
  if (!parsed.success || signature === null || signature.length < 6 || signature[0] !== 1) return false;
  const id = new DataView(signature.buffer, signature.byteOffset).getUint32(1);
  const known = parsed.output.key.find(({ keyId, status }) => keyId === id && status === 'ENABLED');
  if (known === undefined) return null;
  const point = readPoint(fromBase64(known.keyData.value));
  const raw = derToRaw(signature.subarray(5));
  if (point === null || raw === null) return false;
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const key = await crypto.subtle.importKey('raw', point, curve, false, ['verify']).catch(() => null);
  return key !== null && crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, raw, message);
}

/** The uncompressed point: 4, x, y. Every length and number in this message is less than 128, so one byte each. */
function readPoint(proto: Uint8Array | null): Uint8Array<ArrayBuffer> | null {
  const fields = new Map<number, Uint8Array>();
  for (let at = 0; proto !== null && at < proto.length; ) {
    const [tag = 0, length = 0] = [proto[at], proto[at + 1]];
    const isBytes = (tag & 7) === 2;
    if (isBytes) fields.set(tag >> 3, proto.subarray(at + 2, at + 2 + length));
    at += isBytes ? 2 + length : 2;
  }
  const [x, y] = [fixed(fields.get(3)), fixed(fields.get(4))];
  return x === null || y === null ? null : concatBytes(Uint8Array.of(4), x, y);
}

/** WebCrypto wants r and s side by side, 32 bytes each; DER has them as integers of any length. */
function derToRaw(der: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (der[0] !== 0x30 || der[1] !== der.length - 2 || der[2] !== 2) return null;
  const endOfR = 4 + (der[3] ?? 0);
  if (der[endOfR] !== 2 || endOfR + 2 + (der[endOfR + 1] ?? 0) !== der.length) return null;
  const [r, s] = [fixed(der.subarray(4, endOfR)), fixed(der.subarray(endOfR + 2))];
  return r === null || s === null ? null : concatBytes(r, s);
}

/** Thirty-two bytes, without the zeros that keep a big-endian integer positive. */
function fixed(bytes: Uint8Array | undefined): Uint8Array<ArrayBuffer> | null {
  if (bytes === undefined) return null;
  const start = bytes.findIndex((byte) => byte !== 0);
  const digits = start < 0 ? bytes.subarray(bytes.length) : bytes.subarray(start);
  return digits.length > COORDINATE ? null : concatBytes(new Uint8Array(COORDINATE - digits.length), digits);
}
