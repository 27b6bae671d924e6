import type { Paint } from './shape.ts';

/** The custom property that a theme sets for this colour. */
export function paintOf(paint: Paint): string {
  return `var(${propertyOf(paint)})`;
}

function propertyOf(paint: Paint): string {
  if (paint.startsWith('tint-')) return `--color-${paint.slice(5)}`;
  if (paint === 'breath') return '--color-pen-wash';
  if (paint === 'breathRing') return '--color-pen';
  return `--figure-${paint.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;
}
