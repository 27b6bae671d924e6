/**
 * JSON with the keys of every object in code-unit order and no spaces: equal values, equal text, on every engine. Takes
 * plain data only (null, booleans, finite numbers, strings, arrays, objects of those).
 */
export function canonicalText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  const fields = Object.entries(value).filter(([, held]) => held !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, held]) => `${JSON.stringify(key)}:${canonicalText(held)}`).join(',')}}`;
}
