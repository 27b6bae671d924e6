import type { Point } from '@unslouch/shared/domain/movement/rig.ts';
import { xy } from './shape.ts';

/** A smooth closed path through the points: Catmull-Rom, handles a sixth of the way between the neighbours. */
export function closedCurve(points: readonly Point[]): string {
  const at = (index: number) => points[(index + points.length) % points.length] as Point;
  let d = `M${xy(at(0))}`;
  for (let i = 0; i < points.length; i++) d += segment(at(i - 1), at(i), at(i + 1), at(i + 2));
  return `${d}Z`;
}

/** The same, open: the first and last point stand for their missing neighbours. Begins with `command` to its first point. */
export function openCurve(points: readonly Point[], command: 'M' | 'L' = 'M'): string {
  const at = (index: number) => points[Math.min(Math.max(index, 0), points.length - 1)] as Point;
  let d = `${command}${xy(at(0))}`;
  for (let i = 0; i < points.length - 1; i++) d += segment(at(i - 1), at(i), at(i + 1), at(i + 2));
  return d;
}

function segment(before: Point, from: Point, to: Point, after: Point): string {
  const out: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
  const into: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
  return `C${xy(out)} ${xy(into)} ${xy(to)}`;
}
