/**
 * Reads what a ByteWriter wrote. Nothing throws: the first thing that doesn't fit sets `failed`, and from then on every read
 * answers zero or nothing. The caller looks once, at the end.
 */
export class ByteReader {
  failed = false;
  private readonly source: Uint8Array;
  private at = 0;

  constructor(source: Uint8Array) {
    this.source = source;
  }

  get left(): number {
    return this.failed ? 0 : this.source.length - this.at;
  }

  fail(): void {
    this.failed = true;
  }

  byte(): number {
    if (this.left < 1) {
      this.failed = true;
      return 0;
    }
    return this.source[this.at++] as number;
  }

  varint(): number {
    let value = 0;
    let unit = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) break;
      unit *= 0x80;
    }
    if (Number.isSafeInteger(value)) return this.failed ? 0 : value;
    this.failed = true;
    return 0;
  }

  signed(): number {
    const folded = this.varint();
    return folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2;
  }

  double(): number {
    const bytes = this.bytes(8);
    return this.failed ? 0 : new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0, true);
  }

  /** A view, not a copy; empty where so many aren't left. */
  bytes(length: number): Uint8Array {
    if (length > this.left) {
      this.failed = true;
      return new Uint8Array(0);
    }
    this.at += length;
    return this.source.subarray(this.at - length, this.at);
  }
}
