import { assert } from './assert.ts';

/** Appends fields in order; numbers are big-endian. */
export interface BinaryWriter {
  u8(value: number): void;
  u16(value: number): void;
  u32(value: number): void;
  /** Up to 2^48 − 1: milliseconds and relay sequences. */
  u48(value: number): void;
  bytes(value: Uint8Array): void;
  finish(): Uint8Array<ArrayBuffer>;
}

/** Takes fields in order. Reading past the end gives zeros and makes `broken` true, so a parser asks once, at its end. */
export interface BinaryReader {
  u8(): number;
  u16(): number;
  u32(): number;
  u48(): number;
  bytes(length: number): Uint8Array;
  rest(): Uint8Array;
  readonly left: number;
  readonly offset: number;
  readonly broken: boolean;
}

export function createBinaryWriter(): BinaryWriter {
  const parts: number[] = [];
  const whole = (value: number, width: number): void => {
    assert(Number.isSafeInteger(value) && value >= 0 && value < 256 ** width, `a number fits ${width} bytes`);
    for (let i = width - 1; i >= 0; i--) parts.push(Math.floor(value / 256 ** i) % 256);
  };
  return {
    u8: (value) => whole(value, 1),
    u16: (value) => whole(value, 2),
    u32: (value) => whole(value, 4),
    u48: (value) => whole(value, 6),
    bytes: (value) => {
      for (const byte of value) parts.push(byte);
    },
    finish: () => Uint8Array.from(parts),
  };
}

export function createBinaryReader(source: Uint8Array): BinaryReader {
  let at = 0;
  let broken = false;
  const take = (length: number): Uint8Array => {
    if (length > source.length - at) {
      broken = true;
      at = source.length;
      return new Uint8Array(0);
    }
    at += length;
    return source.subarray(at - length, at);
  };
  const whole = (width: number): number => take(width).reduce((sum, byte) => sum * 256 + byte, 0);
  return {
    u8: () => whole(1),
    u16: () => whole(2),
    u32: () => whole(4),
    u48: () => whole(6),
    bytes: take,
    rest: () => take(source.length - at),
    get left() {
      return source.length - at;
    },
    get offset() {
      return at;
    },
    get broken() {
      return broken;
    },
  };
}
