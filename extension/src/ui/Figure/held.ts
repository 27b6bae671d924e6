import { along, between, distance, minus } from '@unslouch/shared/domain/movement/geometry.ts';
import type { Prop } from '@unslouch/shared/domain/movement/movement.ts';
import type { Joint, Point, Side } from '@unslouch/shared/domain/movement/rig.ts';
import type { Skeleton } from '@unslouch/shared/domain/movement/skeleton.ts';
import { capsule, roundRect } from './box.ts';
import { circle } from './hull.ts';
import { filled, line, type Shape, xy } from './shape.ts';

/** Lengths at which a band just begins to pull, in units. */
const SLACK = { toAnchor: 92, betweenHands: 60 };
/** Hands nearer than this let the band hang. */
const HANDS_NEAR = 50;

/** Bands, cables and ropes from a hand to somewhere fixed. */
export function elasticShapes(props: readonly Prop[], { joints }: Skeleton, least: number): readonly Shape[] {
  return props.flatMap((prop): readonly Shape[] => {
    switch (prop.kind) {
      case 'band':
        return [bandToAnchor(joints[prop.from], prop.to, least)];
      case 'cable':
        return [line(`M${xy(joints[prop.from])}L${xy(prop.to)}`, 'metal', 1.6)];
      case 'rope':
        return [rope(joints[prop.from], prop.to)];
      case 'cableFromBar':
        return [line(`M${xy(between(joints.wristR, joints.wristL, 0.5))}L${xy(prop.to)}`, 'metal', 1.6)];
      default:
        return [];
    }
  });
}

/** What the hands hold. */
export function heldShapes(props: readonly Prop[], { joints }: Skeleton, least: number): readonly Shape[] {
  return props.flatMap((prop): readonly Shape[] => {
    switch (prop.kind) {
      case 'bell':
        return dumbbell(joints[prop.at]);
      case 'kettle':
        return kettlebell(joints[prop.at], joints[handOf(prop.at)]);
      case 'load':
        return bottle(joints[prop.at]);
      case 'plate':
        return [line(circle(joints[prop.at], prop.r), 'metal', 4)];
      case 'dot':
        return [filled(circle(joints[prop.at], 2.6), 'metal')];
      case 'bandBetween':
        return [bandBetween(joints[prop.a], joints[prop.b], least)];
      case 'barBetween':
        return barbell(joints[prop.a], joints[prop.b], prop.over, prop.plates === true);
      default:
        return [];
    }
  });
}

/** What the figure sits on and moves with. */
export function seatShapes(props: readonly Prop[], { joints }: Skeleton): readonly Shape[] {
  return props.flatMap((prop) => {
    if (prop.kind !== 'seat') return [];
    const [x, y] = joints[prop.at];
    return [filled(roundRect(x - 13, y + 8, 26, 6.4, 3.2), 'prop')];
  });
}

function bandToAnchor(hand: Point, anchor: Point, least: number): Shape {
  const stretch = distance(hand, anchor) / SLACK.toAnchor;
  const [x, y] = between(hand, anchor, 0.5);
  const sag = 29 * Math.max(0, 1 - stretch);
  return line(`M${xy(hand)}Q${xy([x, y + sag])} ${xy(anchor)}`, 'band', bandWidth(stretch, least));
}

/** The hang fades in as the hands come near, so that the band never jumps. */
function bandBetween(a: Point, b: Point, least: number): Shape {
  const apart = distance(a, b);
  const share = Math.min(1, Math.max(0, (HANDS_NEAR + 8 - apart) / 14));
  const hang = 13 * share * share * (3 - 2 * share);
  const lower = (point: Point): Point => [point[0], point[1] + hang];
  const d = `M${xy(a)}C${xy(lower(between(a, b, 0.12)))} ${xy(lower(between(a, b, 0.88)))} ${xy(b)}`;
  return line(d, 'band', bandWidth(apart / SLACK.betweenHands, least));
}

/** Thinner the further it is pulled. */
function bandWidth(stretch: number, least: number): number {
  return Math.max(least, Math.min(4.4, Math.max(1.8, 3.2 / Math.sqrt(stretch))));
}

/** Three quarters of a wave, higher near the hand. */
function rope(hand: Point, end: Point): Shape {
  const way = minus(end, hand);
  const length = Math.hypot(...way);
  const across: Point = [way[1] / length, -way[0] / length];
  const at = (share: number, off: number) => xy(along(between(hand, end, share), across, off));
  return line(
    `M${xy(hand)}C${at(0.14, 12)} ${at(0.3, 12)} ${at(0.42, 0)}S${at(0.7, -9)} ${at(0.8, 0)}S${at(0.95, 3)} ${xy(end)}`,
    'metal',
    2.6,
  );
}

function dumbbell([x, y]: Point): readonly Shape[] {
  return [
    filled(roundRect(x - 9, y - 1.5, 18, 3, 1.5), 'metal'),
    filled(roundRect(x - 9, y - 5.5, 6, 11, 2.4), 'metal'),
    filled(roundRect(x + 3, y - 5.5, 6, 11, 2.4), 'metal'),
  ];
}

/** A filled bottle, hanging from the hand. */
function bottle([x, y]: Point): readonly Shape[] {
  return [
    filled(roundRect(x - 2.2, y - 1, 4.4, 5, 1.4), 'metal'),
    filled(roundRect(x - 5, y + 2.4, 10, 15, 3), 'metal'),
  ];
}

/** Ring in the hand, ball beyond it. */
function kettlebell(wrist: Point, hand: Point): readonly Shape[] {
  const way = minus(hand, wrist);
  const length = Math.hypot(...way) || 1;
  const unit: Point = [way[0] / length, way[1] / length];
  return [
    line(circle(along(hand, unit, 1.2), 3.6), 'metal', 2.4),
    filled(circle(along(hand, unit, 9.4), 6.6), 'metal'),
  ];
}

function barbell(a: Point, b: Point, over: number, plates: boolean): readonly Shape[] {
  const length = distance(a, b) || 1;
  const unit: Point = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
  const [left, right] = [along(a, unit, -over), along(b, unit, over)];
  const discs = plates ? [along(left, unit, 5), along(right, unit, -5)] : [];
  return [
    filled(capsule(left, right, 2.6), 'metal'),
    ...discs.map((at) =>
      filled(capsule(along(at, [unit[1], -unit[0]], 15), along(at, [unit[1], -unit[0]], -15), 5), 'metal'),
    ),
  ];
}

function handOf(joint: Joint): Joint {
  return `hand${joint.slice(-1) as Side}`;
}
