import type { Point } from '@unslouch/shared/domain/movement/rig.ts';
import { hull } from './hull.ts';
import { round } from './shape.ts';

export function roundRect(x: number, y: number, w: number, h: number, r: number): string {
  const radius = Math.min(r, w / 2, h / 2);
  const corner = (dx: number, dy: number) => `a${round(radius)} ${round(radius)} 0 0 1 ${round(dx)} ${round(dy)}`;
  return (
    `M${round(x + radius)} ${round(y)}h${round(w - 2 * radius)}${corner(radius, radius)}v${round(h - 2 * radius)}${corner(-radius, radius)}` +
    `h${round(2 * radius - w)}${corner(-radius, -radius)}v${round(2 * radius - h)}${corner(radius, -radius)}Z`
  );
}

export function capsule(a: Point, b: Point, width: number): string {
  return hull(a, width / 2, b, width / 2);
}
