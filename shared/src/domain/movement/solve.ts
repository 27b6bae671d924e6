import type { FullPose } from './full-pose.ts';
import { minus, turnAbout } from './geometry.ts';
import type { BodyMovement } from './movement.ts';
import { reach } from './reach.ts';
import type { Joint, Point, Turn } from './rig.ts';
import type { MutableJoints, Skeleton } from './skeleton.ts';
import { solveFront } from './solve-front.ts';
import { solveSide } from './solve-side.ts';

/** Joints of a pose on the movement's stage: forward kinematics, the pin, then the planted limbs, then the turn. */
export function solve(movement: BodyMovement, pose: FullPose): Skeleton {
  const free = movement.view === 'side' ? solveSide(pose) : solveFront(pose);
  const [joint, x, y] = pose.pin;
  const offset = minus([x, y], free.joints[joint]);
  const joints = mapJoints(free.joints, ([jx, jy]) => [jx + offset[0], jy + offset[1]]);
  for (const [contact, target] of Object.entries(movement.contacts ?? {})) reach(joints, contact as Joint, target);
  const planted = { ...free, joints };
  return movement.rotate === undefined ? planted : turned(planted, movement.rotate);
}

function turned(skeleton: Skeleton, turn: Turn): Skeleton {
  const { deg, about, shift } = turn;
  return {
    ...skeleton,
    joints: mapJoints(skeleton.joints, (joint) => {
      const [x, y] = turnAbout(joint, about, deg);
      return [x + shift[0], y + shift[1]];
    }),
    headTurn: skeleton.headTurn + deg,
    trunkTurn: skeleton.trunkTurn + deg,
  };
}

function mapJoints(joints: Skeleton['joints'], move: (joint: Point) => Point): MutableJoints {
  const moved = { ...joints };
  for (const name of Object.keys(joints) as Joint[]) moved[name] = move(joints[name]);
  return moved;
}
