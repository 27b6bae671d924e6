import { along, between, minus } from '@unslouch/shared/domain/movement/geometry.ts';
import type { Point, Side } from '@unslouch/shared/domain/movement/rig.ts';
import type { Skeleton } from '@unslouch/shared/domain/movement/skeleton.ts';
import { hull } from './hull.ts';
import { filled, type Paint, type Shape } from './shape.ts';

export interface ArmStyle {
  readonly skin: Paint;
  readonly sleeve: Paint;
  /** A thin edge tells the near sleeve from the shirt. */
  readonly sleeveEdge: boolean;
  readonly thumb: boolean;
  /** Every radius times this: a foreshortened arm comes towards the viewer. */
  readonly grow: number;
  /** Which way the thumb points off the hand: 1 forward (side view, right arm), −1 the other way. */
  readonly thumbSide: 1 | -1;
}

/** Sleeve over skin, hand at the end; `hand` apart, so that a hand held towards the viewer can be drawn last. */
export function armShapes(
  skeleton: Skeleton,
  side: Side,
  style: ArmStyle,
): { readonly arm: readonly Shape[]; readonly hand: readonly Shape[] } {
  const { joints } = skeleton;
  const [shoulder, elbow, wrist, hand] = [
    joints[`shoulder${side}`],
    joints[`elbow${side}`],
    joints[`wrist${side}`],
    joints[`hand${side}`],
  ];
  const r = (radius: number) => radius * style.grow;
  const sleeve = hull(shoulder, r(6.9), between(shoulder, elbow, 0.58), r(5.9));
  const upper = hull(shoulder, r(6), elbow, r(4.7));
  const fore = hull(elbow, r(4.7), wrist, r(3.4), { front: 0.4, back: 0.4 });
  const edge = style.sleeveEdge ? ({ stroke: 'topFar', width: 0.9, strokeOpacity: 0.55 } as const) : {};
  return {
    arm: [filled(upper + fore, style.skin), { ...filled(sleeve, style.sleeve), ...edge }],
    hand: handShapes(elbow, wrist, hand, style, r),
  };
}

function handShapes(elbow: Point, wrist: Point, hand: Point, style: ArmStyle, r: (radius: number) => number): Shape[] {
  const palm = hull(between(wrist, elbow, 0.1), r(3.1), hand, r(3));
  const way = minus(hand, wrist);
  const length = Math.hypot(...way);
  if (!style.thumb || length < SHORTEST_THUMB) return [filled(palm, style.skin)];
  const unit: Point = [way[0] / length, way[1] / length];
  const across: Point = [unit[1] * style.thumbSide, -unit[0] * style.thumbSide];
  const root = along(wrist, unit, 1.6);
  const tip = along(along(wrist, unit, 4.6), across, 3.1);
  return [filled(palm + hull(root, r(1.7), tip, r(1.35)), style.skin)];
}

/** A hand pointing at the viewer shows no thumb. */
const SHORTEST_THUMB = 3;
