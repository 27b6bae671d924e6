import { along, cross, distance, minus } from './geometry.ts';
import type { Joint, Point, Side } from './rig.ts';
import type { MutableJoints } from './skeleton.ts';

/**
 * Bends a limb so that its wrist or ankle lies on the target (two-bone inverse kinematics): the middle joint keeps the
 * side it bends to, hand and foot keep their direction. A target out of reach is approached in a straight line.
 */
export function reach(joints: MutableJoints, contact: Joint, target: Point): void {
  const [root, middle, end, tip] = chainOf(contact);
  const from = joints[root];
  const upper = distance(from, joints[middle]);
  const lower = distance(joints[middle], joints[end]);
  const way = minus(target, from);
  const far = Math.hypot(...way);
  if (far === 0) return;
  const length = Math.min(Math.max(far, Math.abs(upper - lower)), upper + lower);
  const toFoot = (upper ** 2 - lower ** 2 + length ** 2) / (2 * length);
  const height = Math.sqrt(Math.max(0, upper ** 2 - toFoot ** 2));
  const unit: Point = [way[0] / far, way[1] / far];
  const bend = bendOf(joints, root, middle, end);

  const tipOffset = minus(joints[tip], joints[end]);
  joints[middle] = along(along(from, unit, toFoot), [unit[1], -unit[0]], bend * height);
  joints[end] = along(from, unit, length);
  joints[tip] = along(joints[end], tipOffset, 1);
}

/** 1 or −1: to which side of the line from root to end the middle joint lies. */
function bendOf(joints: MutableJoints, root: Joint, middle: Joint, end: Joint): number {
  const turn = cross(minus(joints[middle], joints[root]), minus(joints[end], joints[middle]));
  if (Math.abs(turn) > STRAIGHT) return Math.sign(turn);
  return middle.startsWith('elbow') ? -1 : 1; // elbows turn forward, knees backward
}

/** Square units: below this a limb counts as straight and bends the way bodies do. */
const STRAIGHT = 0.01;

function chainOf(contact: Joint): readonly [Joint, Joint, Joint, Joint] {
  const side = contact.slice(-1) as Side;
  return contact.startsWith('wrist')
    ? [`shoulder${side}`, `elbow${side}`, `wrist${side}`, `hand${side}`]
    : [`hip${side}`, `knee${side}`, `ankle${side}`, `toe${side}`];
}
