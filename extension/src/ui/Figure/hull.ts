import { along, between, distance } from '@unslouch/shared/domain/movement/geometry.ts';
import type { Point } from '@unslouch/shared/domain/movement/rig.ts';
import { round, xy } from './shape.ts';

/** How far each long side swells beyond the straight tangent: `front` to the left of the way from a to b on screen. */
export interface Swell {
  readonly front: number;
  readonly back: number;
}

/**
 * The one shape of the figure: two circles and their outer tangents, as one closed path.
 *
 *      a,ra ______ b,rb        tangent points lie at θ ± φ,
 *      (  )______( )           θ the way from a to b, cos φ = (ra − rb) / |ab|
 */
export function hull(a: Point, ra: number, b: Point, rb: number, swell: Swell = STRAIGHT): string {
  const length = distance(a, b);
  if (length <= Math.abs(ra - rb)) return ra >= rb ? circle(a, ra) : circle(b, rb);
  const theta = Math.atan2(b[1] - a[1], b[0] - a[0]);
  const phi = Math.acos((ra - rb) / length);
  const frontA = onCircle(a, ra, theta - phi);
  const frontB = onCircle(b, rb, theta - phi);
  const backA = onCircle(a, ra, theta + phi);
  const backB = onCircle(b, rb, theta + phi);
  const frontControl = control(frontA, frontB, theta - phi, swell.front);
  const backControl = control(backA, backB, theta + phi, swell.back);
  const largeAtB = phi > Math.PI / 2 ? 1 : 0;
  return (
    `M${xy(frontA)}${side(frontControl, frontB, swell.front)}` +
    `A${round(rb)} ${round(rb)} 0 ${largeAtB} 1 ${xy(backB)}` +
    `${side(backControl, backA, swell.back)}A${round(ra)} ${round(ra)} 0 ${1 - largeAtB} 1 ${xy(frontA)}Z`
  );
}

export function circle([x, y]: Point, radius: number): string {
  return ellipse([x, y], radius, radius);
}

export function ellipse([x, y]: Point, rx: number, ry: number): string {
  const half = `a${round(rx)} ${round(ry)} 0 1 1`;
  return `M${xy([x - rx, y])}${half} ${round(2 * rx)} 0${half} ${round(-2 * rx)} 0Z`;
}

const STRAIGHT: Swell = { front: 0, back: 0 };

/** Calves and thighs are fullest nearer the body. */
const FULLEST_AT = 0.4;

function control(from: Point, to: Point, outward: number, swell: number): Point {
  return along(between(from, to, FULLEST_AT), [Math.cos(outward), Math.sin(outward)], 2 * swell);
}

function side(at: Point, to: Point, swell: number): string {
  return swell === 0 ? `L${xy(to)}` : `Q${xy(at)} ${xy(to)}`;
}

function onCircle(centre: Point, radius: number, angle: number): Point {
  return along(centre, [Math.cos(angle), Math.sin(angle)], radius);
}
