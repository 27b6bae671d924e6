import { along, between, minus } from '@unslouch/shared/domain/movement/geometry.ts';
import type { Point, Side } from '@unslouch/shared/domain/movement/rig.ts';
import type { Skeleton } from '@unslouch/shared/domain/movement/skeleton.ts';
import { hull, type Swell } from './hull.ts';
import { filled, type Paint, type Shape } from './shape.ts';

export interface LegStyle {
  readonly skin: Paint;
  readonly bottom: Paint;
  readonly shoe: Paint;
}

const THIGH: Swell = { front: 0.9, back: 0.5 };
const SHANK: Swell = { front: 0.2, back: 1.2 };
const FRONT_SHANK: Swell = { front: 0.5, back: 0.5 };
/** Visible width of the line around a shoe, half of it hidden under the shoe. */
const SHOE_LINE = 1.1;

/** Seen from the side: ankle and shoe under the trouser leg. */
export function sideLeg(skeleton: Skeleton, side: Side, style: LegStyle): readonly Shape[] {
  const { joints } = skeleton;
  const [hip, knee, ankle, toe] = [joints.pelvis, joints[`knee${side}`], joints[`ankle${side}`], joints[`toe${side}`]];
  return [
    filled(hull(between(knee, ankle, 0.6), 3.6, ankle, 3.3), style.skin),
    shoe(sideShoe(ankle, toe), style.shoe),
    filled(hull(knee, 5.9, between(knee, ankle, 0.84), 4.5, SHANK) + hull(hip, 8.4, knee, 6, THIGH), style.bottom),
  ];
}

/** Seen from the front or from above: the leg; the shoe goes over it. */
export function frontLeg(
  skeleton: Skeleton,
  side: Side,
  style: LegStyle,
): { readonly leg: readonly Shape[]; readonly shoe: readonly Shape[] } {
  const { joints } = skeleton;
  const [hip, knee, ankle, toe] = [
    joints[`hip${side}`],
    joints[`knee${side}`],
    joints[`ankle${side}`],
    joints[`toe${side}`],
  ];
  const [down, length] = [minus(ankle, knee), Math.hypot(...minus(ankle, knee))];
  const upShank: Point = length > 0 ? [-down[0] / length, -down[1] / length] : [0, -1];
  return {
    leg: [
      filled(hull(between(knee, ankle, 0.6), 3.6, ankle, 3.3), style.skin),
      filled(hull(knee, 5.9, between(knee, ankle, 0.84), 4.5, FRONT_SHANK) + hull(hip, 8, knee, 6), style.bottom),
    ],
    shoe: [shoe(hull(along(ankle, upShank, 2), 3.8, toe, 3.8), style.shoe)],
  };
}

function sideShoe(ankle: Point, toe: Point): string {
  const way = minus(toe, ankle);
  const length = Math.hypot(...way);
  const forward: Point = [way[0] / length, way[1] / length];
  const down: Point = [-forward[1], forward[0]];
  const at = (ahead: number, below: number) => along(along(ankle, forward, ahead), down, below);
  return hull(ankle, 3.9, at(8, 0), 3) + hull(at(-2.6, 1.2), 3.6, at(13.2, 1.2), 2.3);
}

function shoe(d: string, paint: Paint): Shape {
  return { d, fill: paint, stroke: 'shoeLine', width: SHOE_LINE * 1.5 };
}
