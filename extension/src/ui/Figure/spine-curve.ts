import { along, minus } from '@unslouch/shared/domain/movement/geometry.ts';
import { type Point, SEGMENT } from '@unslouch/shared/domain/movement/rig.ts';
import type { Skeleton } from '@unslouch/shared/domain/movement/skeleton.ts';

/** The spine from the side as one smooth line; `t` runs 0 at the pelvis to 1 at the neck's base, straight beyond both. */
export interface SpineCurve {
  /** The point `offset` units in front of the spine (behind it where negative). */
  at(t: number, offset: number): Point;
}

/** Where mid-spine lies on the curve. */
const MID = SEGMENT.lowerSpine / (SEGMENT.lowerSpine + SEGMENT.upperSpine);

/** Cubic Hermite through pelvis, mid-spine and neck; the tangent at mid-spine is the mean of both segments. */
export function spineCurve({ joints: { pelvis, mid, neck } }: Skeleton): SpineCurve {
  const low = minus(mid, pelvis);
  const high = minus(neck, mid);
  const mean: Point = [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2];
  const point = (t: number): { readonly at: Point; readonly way: Point } => {
    if (t <= 0) return { at: along(pelvis, low, t / MID), way: low };
    if (t >= 1) return { at: along(neck, high, (t - 1) / (1 - MID)), way: high };
    return t < MID ? hermite(pelvis, low, mid, mean, t / MID) : hermite(mid, mean, neck, high, (t - MID) / (1 - MID));
  };
  return {
    at(t, offset) {
      const { at, way } = point(t);
      const length = Math.hypot(...way);
      return along(at, [-way[1] / length, way[0] / length], offset);
    },
  };
}

function hermite(a: Point, wayA: Point, b: Point, wayB: Point, s: number): { readonly at: Point; readonly way: Point } {
  const mix = (h00: number, h10: number, h01: number, h11: number): Point => [
    h00 * a[0] + h10 * wayA[0] + h01 * b[0] + h11 * wayB[0],
    h00 * a[1] + h10 * wayA[1] + h01 * b[1] + h11 * wayB[1],
  ];
  const s2 = s * s;
  const s3 = s2 * s;
  return {
    at: mix(2 * s3 - 3 * s2 + 1, s3 - 2 * s2 + s, -2 * s3 + 3 * s2, s3 - s2),
    way: mix(6 * s2 - 6 * s, 3 * s2 - 4 * s + 1, -6 * s2 + 6 * s, 3 * s2 - 2 * s),
  };
}
