/** Bytes of plain ASCII text: labels that keep one kind of signed or sealed bytes from passing for another. */
export function asciiBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (char) => char.charCodeAt(0) & 0x7f);
}
