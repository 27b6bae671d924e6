import { describe, expect, it } from 'vitest';
import { fromUtf8, toUtf8 } from './utf8.ts';

describe('UTF-8', () => {
  it.each([
    '',
    'plain',
    'Übung',
    '日本',
    '💪',
    '\ud800 alone',
    '\u0000\u007f\u0080\u07ff\u0800\uffff\u{10000}\u{10ffff}',
  ])('brings %j back as it went', (text) => {
    expect(fromUtf8(toUtf8(text))).toBe(text);
  });

  it('writes what every other engine writes', () => {
    const text = 'Übung 日本 💪';
    expect(toUtf8(text)).toEqual(Uint8Array.from(Buffer.from(text)));
  });

  it.each([
    ['a byte that only continues', [0x80]],
    ['an end too early', [0xe2, 0x82]],
    ['a longer form than needed', [0xc0, 0x80]],
    ['a longer form of three', [0xe0, 0x80, 0x80]],
    ['a point beyond the last', [0xf4, 0x90, 0x80, 0x80]],
  ])('refuses %s', (_, bytes) => {
    expect(fromUtf8(Uint8Array.from(bytes))).toBeNull();
  });
});
