import { expect, it } from 'vitest';
import { bytesOf } from './read-bytes.ts';

const LENGTH = 1_000_003;
const bytes = Uint8Array.from({ length: LENGTH }, (_, at) => (at * 7) % 251);

it('hands out all bytes of a file, in one piece of memory', async () => {
  const found: number[] = [];
  const pieces = new Set<number>();
  for await (const piece of bytesOf(new Blob([bytes]))) {
    for (const byte of piece) found.push(byte);
    pieces.add(piece.buffer.byteLength);
  }
  expect(Uint8Array.from(found)).toEqual(bytes);
  expect([...pieces]).toEqual([262_144]);
});

it('asks a read again that is not answered, where it stood', async () => {
  const asked: number[] = [];
  const found: number[] = [];
  for await (const piece of bytesOf(fallingSilent(bytes, asked, [600_000, 0, 0, 300_000]), 1)) {
    for (const byte of piece) found.push(byte);
  }
  expect(Uint8Array.from(found)).toEqual(bytes);
  expect(asked).toEqual([0, 600_000, 600_000, 600_000, 900_000]);
});

it('gives up on a file that stays silent, after what it said', async () => {
  const asked: number[] = [];
  let length = 0;
  const read = async () => {
    for await (const piece of bytesOf(fallingSilent(bytes, asked, [500_000, 0, 0, 0, 0]), 1)) length += piece.length;
  };
  await expect(read()).rejects.toThrow('the file is silent');
  expect([length, asked]).toEqual([500_000, [0, 500_000, 500_000, 500_000]]);
});

it('ends a read that nobody goes on with', async () => {
  const ended: string[] = [];
  const blob = fallingSilent(bytes, [], [Number.POSITIVE_INFINITY], () => ended.push('cancelled'));
  for await (const _ of bytesOf(blob)) break;
  expect(ended).toEqual(['cancelled']);
});

/** A file whose reads are answered for so many bytes, each time it is opened, and then never more. `asked`: from where. */
function fallingSilent(
  bytes: Uint8Array,
  asked: number[],
  answered: readonly number[],
  onCancel: () => void = () => {},
): Pick<Blob, 'size' | 'slice'> {
  return {
    size: bytes.length,
    slice(from = 0) {
      const most = answered[asked.length] ?? Number.POSITIVE_INFINITY;
      asked.push(from);
      let at = from;
      const stream = new ReadableStream({
        type: 'bytes',
        async pull({ byobRequest }) {
          const view = byobRequest?.view as Uint8Array<ArrayBuffer>;
          const length = Math.min(view.byteLength, bytes.length - at, from + most - at);
          if (length === 0) await new Promise(() => {});
          new Uint8Array(view.buffer, view.byteOffset).set(bytes.subarray(at, at + length));
          at += length;
          byobRequest?.respond(length);
        },
        cancel: onCancel,
      });
      return { stream: () => stream } as Blob;
    },
  };
}
