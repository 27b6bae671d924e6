/** Longer than any path; a longer name loses its middle. Taste. */
const LONGEST = 1_000;

/** A sentence on one line, whatever a file in it is called: names are anybody's text, and go to a terminal. */
export function oneLine(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\uFFFD');
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST / 2)}…${plain.slice(-LONGEST / 2)}`;
}
