/** What the table itself says of a word from outside. Every object also answers to `constructor` and `__proto__`. */
export function lookUp<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
