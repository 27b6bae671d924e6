import { pickIndex, type Rng } from '../../shared/src/lib/rng.ts';

const ODD: readonly unknown[] = [
  ...[null, true, false, '', ' ', '0', 'NaN', '\u0000', '\ud800', '__proto__', 'constructor', 'x'.repeat(5_000)],
  ...[0, -0, -1, 0.1, 1e300, -1e300, 1e21, 2 ** 53, -(2 ** 53), 2 ** 31, 1e-320, Number.NaN, Number.POSITIVE_INFINITY],
  ...[[], {}, [[]], [null], { length: -1 }, { __proto__: null }, [[[[[[[[]]]]]]]]],
  ...['2026-02-30', '2026-13-01T25:61:61Z', '0000-00-00', '+275760-09-13T00:00:00Z', '-000001-01-01', '99:99', '24:00'],
  ...['Europe/Nowhere', 'UTC+99', '12:00:00', '+1 00:00:00', '1e9', '0x10', '٣', '2026-10-25T02:30:00+99:99'],
];

/** One to four changes somewhere in a good value: parts replaced, dropped, repeated, renamed, nested or taken from another. */
export function mutateJson(rng: Rng, good: unknown, other: unknown): unknown {
  let value = good;
  for (let left = 1 + pickIndex(rng, 4); left > 0; left--) value = change(rng, value, other, pickIndex(rng, 6));
  return value;
}

function change(rng: Rng, value: unknown, other: unknown, depth: number): unknown {
  if (depth > 0 && Array.isArray(value) && value.length > 0) {
    const at = pickIndex(rng, value.length);
    return value.map((item, index) => (index === at ? change(rng, item, other, depth - 1) : item));
  }
  if (depth > 0 && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const keys = Object.keys(value);
    const key = keys[pickIndex(rng, keys.length)];
    if (key !== undefined) {
      const held = (value as Record<string, unknown>)[key];
      return { ...value, [key]: change(rng, held, other, depth - 1) };
    }
  }
  return replace(rng, value, other);
}

function replace(rng: Rng, value: unknown, other: unknown): unknown {
  switch (pickIndex(rng, 6)) {
    case 0:
      return Array.isArray(value) ? [...value, ...value] : [value];
    case 1:
      return Array.isArray(value) ? value.slice(pickIndex(rng, value.length + 1)) : undefined;
    case 2:
      return typeof value === 'number' ? value * (rng() - 0.5) * 1e6 : pieceOf(rng, other);
    case 3:
      return typeof value === 'string' ? value.slice(0, pickIndex(rng, value.length + 1)) : { value };
    case 4:
      return typeof value === 'object' && value !== null
        ? { ...value, [`odd${pickIndex(rng, 9)}`]: value }
        : String(value);
    default:
      return ODD[pickIndex(rng, ODD.length)];
  }
}

function pieceOf(rng: Rng, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || rng() < 0.3) return value;
  const parts = Object.values(value);
  return parts.length === 0 ? value : pieceOf(rng, parts[pickIndex(rng, parts.length)]);
}
