import type { FullPose } from './full-pose.ts';
import { sideOf } from './full-pose.ts';
import { along, dir, front, up } from './geometry.ts';
import type { Point, Side } from './rig.ts';
import { SEGMENT } from './rig.ts';
import type { MutableJoints, Skeleton } from './skeleton.ts';

/** Forward kinematics seen from the side, pelvis at the origin, facing right. */
export function solveSide(pose: FullPose): Skeleton {
  const { p, l, t, n, hp, sp, se } = pose.trunk;
  const lumbar = p + l;
  const thoracic = lumbar + t;
  const neckTurn = thoracic + n;

  const pelvis: Point = [0, 0];
  const mid = along(pelvis, up(lumbar), SEGMENT.lowerSpine);
  const neck = along(mid, up(thoracic), SEGMENT.upperSpine);
  const head = along(along(neck, up(neckTurn), SEGMENT.neckToHead), front(neckTurn), hp);
  const shoulder = along(along(neck, front(thoracic), sp), up(thoracic), se);

  const joints = {
    pelvis,
    mid,
    neck,
    head,
    ...limbs('R', pose, shoulder, thoracic),
    ...limbs('L', pose, shoulder, thoracic),
  };
  return {
    joints: joints as MutableJoints,
    headTurn: neckTurn,
    trunkTurn: p,
    twist: 0,
    arms: { R: { scale: pose.R.us, raised: pose.R.sh }, L: { scale: pose.L.us, raised: pose.L.sh } },
  };
}

function limbs(side: Side, pose: FullPose, shoulder: Point, thoracic: number): Partial<MutableJoints> {
  const { sh, el, us, fs, wr, hip, kn, an } = sideOf(pose, side);
  const upperArm = sh - thoracic;
  const forearm = upperArm + el;
  const elbow = along(shoulder, dir(upperArm), SEGMENT.upperArm * us);
  const wrist = along(elbow, dir(forearm), SEGMENT.forearm * fs);
  const thigh = hip - pose.trunk.p;
  const shank = thigh - kn;
  const knee = along([0, 0], dir(thigh), SEGMENT.thigh);
  const ankle = along(knee, dir(shank), SEGMENT.shank);
  return {
    [`shoulder${side}`]: shoulder,
    [`elbow${side}`]: elbow,
    [`wrist${side}`]: wrist,
    [`hand${side}`]: along(wrist, dir(forearm + wr), SEGMENT.hand * fs),
    [`hip${side}`]: [0, 0],
    [`knee${side}`]: knee,
    [`ankle${side}`]: ankle,
    [`toe${side}`]: along(ankle, dir(shank + 90 + an), SEGMENT.foot),
  };
}
