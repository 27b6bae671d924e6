import { foldText, spellOut } from '../../lib/fold-text.ts';

/** What somebody typed as done: "10 pull-aparts", "walk 5", "2x8 bird-dog". */
export interface TypedMove<Id extends string = string> {
  /** Null: the break itself, a walk or a stand-up. */
  readonly exercise: Id | null;
  readonly kind: 'walk' | 'standUp' | 'workout';
  readonly sets: number;
  /** Null: none were said. */
  readonly reps: number | null;
  readonly minutes: number | null;
}

/** A name that may be typed, in any language; `kind` for what is no exercise. */
export interface TypedName<Id extends string = string> {
  readonly name: string;
  readonly exercise: Id | null;
  readonly kind: TypedMove['kind'];
}

/** More of either is a slip of the finger. */
const MOST_SETS = 20;
const MOST_NUMBER = 500;

/**
 * Reads a move as it is typed into the address bar: a number or `sets x reps`, and a name in any order. The name may be a part of
 * the real one, as long as its words all begin one, and lack its accents. Null: nothing that is known, or more than one thing at once.
 */
export function parseTypedMove<Id extends string>(
  typed: string,
  names: readonly TypedName<Id>[],
): TypedMove<Id> | null {
  const words = wordsOf(typed);
  const pair = words.map((word) => PAIR.exec(word)).find((match) => match !== null);
  if (words.some((word) => /\d/.test(word) && !NUMBER.test(word) && !PAIR.test(word))) return null;
  const numbers = words.filter((word) => NUMBER.test(word)).map(Number);
  const wanted = words.filter((word) => !/\d/.test(word) && !FILLERS.has(word));
  const named = wanted.length === 0 ? null : bestName(wanted, names);
  if (named === null || numbers.length > 1 || (pair !== undefined && numbers.length > 0)) return null;
  const sets = pair === undefined ? 1 : Number(pair[1]);
  const number = pair === undefined ? (numbers[0] ?? null) : Number(pair[2]);
  if (sets < 1 || sets > MOST_SETS || (number !== null && (number < 1 || number > MOST_NUMBER))) return null;
  const inMinutes = named.kind !== 'workout' || words.some((word) => MINUTES.has(word));
  return {
    exercise: named.exercise,
    kind: named.kind,
    sets,
    reps: inMinutes ? null : number,
    minutes: inMinutes ? number : null,
  };
}

const NUMBER = /^\d{1,3}$/;
const PAIR = /^(\d{1,2})[x×](\d{1,3})$/;

/** Between number and name; they say nothing more. Numbers stand for minutes after these of the second row. */
const FILLERS = new Set(['x', '×', 'times', 'reps', 'sets', 'of', 'a', 'the', 'min', 'mins', 'minute', 'minutes']);
const MINUTES = new Set(['min', 'mins', 'minute', 'minutes']);

/** The name whose words the typed ones begin, the shortest of several; null where two fit equally well. */
function bestName<Id extends string>(wanted: readonly string[], names: readonly TypedName<Id>[]): TypedName<Id> | null {
  const fitting = names
    .map((named) => ({ named, own: wordsOf(named.name) }))
    .filter(({ named, own }) => {
      const ways = [...own, ...wordsOf(spellOut(named.name))];
      return wanted.every((word) => ways.some((way) => begins(way, word)));
    })
    .toSorted((a, b) => a.own.length - b.own.length);
  const [first, second] = fitting;
  if (first === undefined) return null;
  const apart = second === undefined || second.own.length > first.own.length;
  return apart || second.named.exercise === first.named.exercise ? first.named : null;
}

/** "pull-aparts" begins "apart" as well as "aparts": a plural is the same thing. */
function begins(whole: string, part: string): boolean {
  return whole.startsWith(part) || (part.endsWith('s') && part.length > 3 && whole.startsWith(part.slice(0, -1)));
}

function wordsOf(text: string): readonly string[] {
  return foldText(text)
    .split(/[\s,.;:_\-–'’]+/)
    .filter((word) => word !== '');
}
