import { concatBytes } from '@unslouch/shared/lib/bytes.ts';
import { toUtf8 } from '@unslouch/shared/lib/utf8.ts';

/**
 * Leaves out records of other kinds before anybody decodes them or takes them apart: hearts and distances are most of a
 * true export. Such a record goes up to the next `<`, which no attribute may hold; what it encloses stays, and so does the end
 * of its tag, both of which mean nothing where no record is open. One that doesn't begin as Apple writes it is read.
 */
export interface Sieve {
  /** What stays of the bytes; a tag of which too little is there to tell waits for more. */
  sift(bytes: Uint8Array): Iterable<Uint8Array>;
  rest(): Uint8Array;
}

export function createSieve(kept: readonly string[]): Sieve {
  const ours = kept.map((type) => toUtf8(`${BEGIN}${type}"`));
  const enough = Math.max(...ours.map(({ length }) => length));
  let rest = new Uint8Array();
  let isLeavingOut = false;

  function isOther(bytes: Uint8Array, at: number): boolean {
    return standsAt(bytes, at, BEGIN_BYTES) && !ours.some((begin) => standsAt(bytes, at, begin));
  }

  return {
    *sift(more) {
      const bytes = rest.length === 0 ? more : concatBytes(rest, more);
      rest = new Uint8Array();
      let from = isLeavingOut ? null : 0;
      let at = bytes.indexOf(LESS_THAN);
      for (; at >= 0 && at + enough <= bytes.length; at = bytes.indexOf(LESS_THAN, at + 1)) {
        if (!isOther(bytes, at)) from ??= at;
        else if (from !== null) {
          yield bytes.subarray(from, at);
          from = null;
        }
      }
      if (at >= 0) rest = bytes.slice(at);
      isLeavingOut = from === null && at < 0;
      if (from !== null) yield bytes.subarray(from, at < 0 ? bytes.length : at);
    },
    rest: () => rest,
  };
}

const BEGIN = '<Record type="';
const BEGIN_BYTES = toUtf8(BEGIN);
const LESS_THAN = 0x3c;

function standsAt(bytes: Uint8Array, at: number, begin: Uint8Array): boolean {
  for (let i = 0; i < begin.length; i++) if (bytes[at + i] !== begin[i]) return false;
  return true;
}
