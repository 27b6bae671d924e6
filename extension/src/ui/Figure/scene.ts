import type { BodyMovement, Prop } from '@unslouch/shared/domain/movement/movement.ts';
import type { Point } from '@unslouch/shared/domain/movement/rig.ts';
import type { Skeleton } from '@unslouch/shared/domain/movement/skeleton.ts';
import { capsule, roundRect } from './box.ts';
import { circle, ellipse } from './hull.ts';
import { filled, line, type Paint, type Shape, xy } from './shape.ts';

type Rect = Extract<Prop, { kind: 'rect' }>;
type Line = Extract<Prop, { kind: 'line' }>;

/** What stands behind the figure: walls, posts, mats, chairs, benches, anchors. */
export function sceneShapes(movement: BodyMovement): readonly Shape[] {
  const props = movement.props ?? [];
  const floor = movement.floor ?? 0;
  const chair = props.find((prop): prop is Rect => prop.kind === 'rect' && isSeat(prop));
  return props.flatMap((prop): readonly Shape[] => {
    switch (prop.kind) {
      case 'wall':
        return [filled(roundRect(38, -80, 124, floor + 80, 9), 'wall'), line(`M28 ${floor + 0.6}H172`, 'matEdge', 3.4)];
      case 'mat':
        return [
          filled(roundRect(prop.x, floor - 5, prop.w, 12, 4.7), 'matEdge'),
          filled(roundRect(prop.x, floor - 5, prop.w, 9.4, 4.7), 'mat'),
        ];
      case 'matTop':
        return matFromAbove(prop);
      case 'rect':
        return prop === chair
          ? chairShapes(prop, floor, movement.view)
          : [filled(roundRect(prop.x, prop.y, prop.w, prop.h, 3.4), 'prop')];
      case 'line':
        return chair !== undefined && movement.view === 'side' ? [] : [standingLine(prop)];
      case 'band':
        return [filled(circle(prop.to, 4.6), 'propDark')];
      default:
        return [];
    }
  });
}

/** Half the width of everything near the floor, and a little more. */
export function shadowShapes(movement: BodyMovement, skeleton: Skeleton, small: boolean): readonly Shape[] {
  const { floor } = movement;
  if (floor === null) return [];
  const xs = Object.values(skeleton.joints)
    .filter(([, y]) => y > floor - NEAR_FLOOR)
    .map(([x]) => x);
  if (xs.length === 0) return [];
  const [least, most] = matSpan(movement);
  const [left, right] = [Math.max(least, Math.min(...xs) - 11), Math.min(most, Math.max(...xs) + 11)];
  const d = ellipse([(left + right) / 2, floor + 0.6], (right - left) / 2, small ? 2.5 : 3.4);
  return [filled(d, 'shadow')];
}

const NEAR_FLOOR = 46;

/** The shadow stays on the mat, where there is one under the whole body. */
function matSpan({ props = [] }: BodyMovement): readonly [number, number] {
  const mat = props.find((prop) => prop.kind === 'mat');
  return mat !== undefined && mat.w > 120 ? [mat.x + 3, mat.x + mat.w - 3] : [-Infinity, Infinity];
}

/** A rect at most 6 high and 56 wide whose top lies at sitting height is a chair. */
function isSeat({ y, w, h }: Rect): boolean {
  return h <= 6 && w <= 56 && y >= 140 && y <= 150;
}

function chairShapes({ x, y, w }: Rect, floor: number, view: BodyMovement['view']): readonly Shape[] {
  const [left, right, seat] = [x + 3, x + w - 4, y + 3.2];
  const legs = [
    line(`M${left + 3} ${seat}L${left - 1} ${floor - 1}`, 'propDark', 3.6),
    line(`M${right - 2} ${seat}L${right + 1} ${floor - 1}`, 'propDark', 3.6),
  ];
  const cushion = filled(roundRect(x - 2, y, w + 2, 7.4, 3.7), 'prop');
  if (view !== 'side') return [...legs, cushion];
  const top: Point = [left - 7, seat - 49];
  return [
    ...legs,
    line(`M${left} ${seat}L${xy(top)}`, 'propDark', 3.2),
    filled(capsule(top, [left - 7 + (6 * 24) / 49 + 0.6, seat - 25], 7.5), 'prop'),
    cushion,
  ];
}

/** Long upright lines are a wall, a door or a post; the others are legs and rails. */
function standingLine({ a, b, w }: Line): Shape {
  const post = a[0] === b[0] && Math.abs(a[1] - b[1]) > 100;
  return line(`M${xy(a)}L${xy(b)}`, post ? 'prop' : 'propDark', w + (post ? 3 : 0.6));
}

function matFromAbove({ x, y, w, h }: Extract<Prop, { kind: 'matTop' }>): readonly Shape[] {
  const d = roundRect(x, y, w, h, 8);
  return [filled(d, 'mat'), line(d, 'matEdge' satisfies Paint, 1.5)];
}
