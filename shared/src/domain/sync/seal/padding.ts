import { ByteReader } from '../codec/byte-reader.ts';
import { ByteWriter } from '../codec/byte-writer.ts';
import { lengthClassOf, sizeOfClass } from './length-class.ts';

export interface Padded {
  readonly lengthClass: number;
  readonly bytes: Uint8Array;
}

/** The length as a varint, the bytes, then zeros up to the size of the smallest class that holds them. */
export function pad(content: Uint8Array): Padded {
  const out = new ByteWriter();
  out.varint(content.length);
  out.bytes(content);
  const filled = out.finish();
  const lengthClass = lengthClassOf(filled.length);
  const bytes = new Uint8Array(sizeOfClass(lengthClass));
  bytes.set(filled);
  return { lengthClass, bytes };
}

/** The content, or null where size, length or padding aren't as `pad` makes them. */
export function unpad(bytes: Uint8Array): Uint8Array | null {
  const source = new ByteReader(bytes);
  const content = source.bytes(source.varint());
  if (source.failed || sizeOfClass(lengthClassOf(bytes.length)) !== bytes.length) return null;
  return source.bytes(source.left).every((byte) => byte === 0) ? content : null;
}
