import { concatBytes } from './bytes.ts';

/** UTF-8, with a lone surrogate written as its own three bytes, so that every string comes back as it went. */
export function toUtf8(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 3);
  let at = 0;
  for (const char of text) {
    const point = char.codePointAt(0) as number;
    if (point < 0x80) bytes[at++] = point;
    else {
      const more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
      bytes[at++] = ((0xff00 >> (more + 1)) & 0xff) | (point >> (6 * more));
      for (let i = more - 1; i >= 0; i--) bytes[at++] = 0x80 | ((point >> (6 * i)) & 0x3f);
    }
  }
  return concatBytes(bytes.subarray(0, at));
}

/** The text, or null where the bytes aren't the shortest UTF-8 of anything. */
export function fromUtf8(bytes: Uint8Array): string | null {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at++] as number;
    const more = lead < 0x80 ? 0 : lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    if ((lead >= 0x80 && lead < 0xc2) || lead > 0xf4 || at + more > bytes.length) return null;
    let point = more === 0 ? lead : lead & (0x3f >> more);
    for (let i = 0; i < more; i++) {
      const next = bytes[at++] as number;
      if ((next & 0xc0) !== 0x80) return null;
      point = (point << 6) | (next & 0x3f);
    }
    if (point > 0x10ffff || (more === 2 && point < 0x800) || (more === 3 && point < 0x10000)) return null;
    text += String.fromCodePoint(point);
  }
  return text;
}
