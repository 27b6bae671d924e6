import { concatBytes } from '../../shared/src/lib/bytes.ts';
import { pickIndex, type Rng } from '../../shared/src/lib/rng.ts';

const EDGES = [0, 1, 0x7f, 0x80, 0xfe, 0xff];

/** One to four changes of a good input: bits, edges, cuts, repeats, and pieces of another one. */
export function mutateBytes(rng: Rng, good: Uint8Array, other: Uint8Array): Uint8Array {
  let bytes: Uint8Array = good.slice();
  for (let left = 1 + pickIndex(rng, 4); left > 0; left--) bytes = change(rng, bytes, other);
  return bytes;
}

function change(rng: Rng, bytes: Uint8Array, other: Uint8Array): Uint8Array {
  const at = pickIndex(rng, bytes.length + 1);
  const length = pickIndex(rng, Math.min(64, bytes.length - at) + 1);
  switch (pickIndex(rng, 8)) {
    case 0:
      return bytes.map((byte, index) => (index === at ? byte ^ (1 << pickIndex(rng, 8)) : byte));
    case 1:
      return bytes.map((byte, index) => (index === at ? (EDGES[pickIndex(rng, EDGES.length)] ?? 0) : byte));
    case 2:
      return bytes.slice(0, at);
    case 3:
      return concatBytes(bytes.subarray(0, at), bytes.subarray(at + length));
    case 4:
      return concatBytes(bytes.subarray(0, at + length), bytes.subarray(at));
    case 5: {
      const from = pickIndex(rng, other.length + 1);
      return concatBytes(bytes.subarray(0, at), other.subarray(from, from + 1 + pickIndex(rng, 200)));
    }
    // A number longer than any that is meant, where one may stand.
    case 6:
      return concatBytes(bytes.subarray(0, at), new Uint8Array(8).fill(0xff), bytes.subarray(at));
    default:
      return bytes.map((byte, index) => (index >= at && index < at + 4 ? pickIndex(rng, 256) : byte));
  }
}
