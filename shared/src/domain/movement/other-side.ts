import { LIMBS_AT_REST } from './full-pose.ts';
import type { BodyMovement, Limbs, Movement, Pose, Prop } from './movement.ts';
import { type Joint, otherSide, type Point, type Side } from './rig.ts';

/**
 * The movement for the other side of the body. From the side, right and left swap and nothing is flipped, so that the
 * near arm keeps its tone; from the front the picture is mirrored, as a mirror would show it.
 */
export function otherSideOf(movement: Movement): Movement {
  if (movement.view === 'breath') return movement;
  const flip = movement.view === 'side' ? asIs : mirrored;
  const { contacts, props, rotate, poses, ...rest } = movement;
  return {
    ...rest,
    poses: Object.fromEntries(Object.entries(poses).map(([name, pose]) => [name, swapPose(pose, flip)])),
    ...(contacts && { contacts: swapContacts(contacts, flip) }),
    ...(props && { props: props.map((prop) => swapProp(prop, flip)) }),
    ...(rotate && {
      rotate:
        flip === asIs
          ? rotate
          : { deg: -rotate.deg, about: flip(rotate.about), shift: [-rotate.shift[0], rotate.shift[1]] },
    }),
  };
}

type Flip = (point: Point) => Point;

function asIs(point: Point): Point {
  return point;
}

/** Front-view figures stand on the line x = 100. */
function mirrored([x, y]: Point): Point {
  return [200 - x, y];
}

function swapPose(pose: Pose, flip: Flip): Pose {
  const { R = {}, L, pin, lean, tilt, twist, ...rest } = pose;
  const left: Limbs = { ...R, ...L };
  const [x, y] = flip([pin[1], pin[2]]);
  const sign = flip === asIs ? 1 : -1;
  return {
    ...rest,
    ...(lean !== undefined && { lean: sign * lean }),
    ...(tilt !== undefined && { tilt: sign * tilt }),
    ...(twist !== undefined && { twist: sign * twist }),
    R: left,
    L: restore(left, R),
    pin: [swapJoint(pin[0]), x, y],
  };
}

/** L takes from R what it doesn't say: after the swap it must say its own defaults where R speaks. */
function restore(right: Limbs, left: Limbs): Limbs {
  const silent: Record<string, number> = {};
  for (const key of Object.keys(right)) silent[key] = LIMBS_AT_REST[key as keyof Limbs];
  return { ...silent, ...left };
}

function swapContacts(
  contacts: NonNullable<BodyMovement['contacts']>,
  flip: Flip,
): NonNullable<BodyMovement['contacts']> {
  return Object.fromEntries(Object.entries(contacts).map(([joint, at]) => [swapJoint(joint as Joint), flip(at)]));
}

function swapProp(prop: Prop, flip: Flip): Prop {
  switch (prop.kind) {
    case 'rect':
    case 'matTop':
      return { ...prop, x: flip === asIs ? prop.x : flip([prop.x + prop.w, 0])[0] };
    case 'mat':
      return { ...prop, x: flip === asIs ? prop.x : flip([prop.x + prop.w, 0])[0] };
    case 'line':
      return { ...prop, a: flip(prop.a), b: flip(prop.b) };
    case 'plate':
    case 'bell':
    case 'kettle':
    case 'dot':
    case 'load':
    case 'seat':
      return { ...prop, at: swapJoint(prop.at) };
    case 'band':
    case 'cable':
    case 'rope':
      return { ...prop, from: swapJoint(prop.from), to: flip(prop.to) };
    case 'cableFromBar':
      return { ...prop, to: flip(prop.to) };
    case 'bandBetween':
    case 'barBetween':
      return { ...prop, a: swapJoint(prop.a), b: swapJoint(prop.b) };
    case 'wall':
      return prop;
  }
}

function swapJoint(joint: Joint): Joint {
  if (!/[RL]$/.test(joint)) return joint;
  return `${joint.slice(0, -1)}${otherSide(joint.slice(-1) as Side)}` as Joint;
}
