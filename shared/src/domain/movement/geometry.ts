import type { Point } from './rig.ts';

const DEGREE = Math.PI / 180;

/** 0 points down, 90 forward (right), 180 up. */
export function dir(degrees: number): Point {
  return [Math.sin(degrees * DEGREE), Math.cos(degrees * DEGREE)];
}

/** The way a trunk leaning by this angle points. */
export function up(degrees: number): Point {
  return [Math.sin(degrees * DEGREE), -Math.cos(degrees * DEGREE)];
}

/** The way its chest faces. */
export function front(degrees: number): Point {
  return [Math.cos(degrees * DEGREE), Math.sin(degrees * DEGREE)];
}

export function along(from: Point, way: Point, length: number): Point {
  return [from[0] + way[0] * length, from[1] + way[1] * length];
}

export function minus(a: Point, b: Point): Point {
  return [a[0] - b[0], a[1] - b[1]];
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

export function between(a: Point, b: Point, share: number): Point {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

/** Twice the signed area: above zero when b lies clockwise of a on screen. */
export function cross(a: Point, b: Point): number {
  return a[0] * b[1] - a[1] * b[0];
}

export function turnAbout(point: Point, about: Point, degrees: number): Point {
  const [x, y] = minus(point, about);
  const cos = Math.cos(degrees * DEGREE);
  const sin = Math.sin(degrees * DEGREE);
  return [about[0] + x * cos - y * sin, about[1] + x * sin + y * cos];
}
