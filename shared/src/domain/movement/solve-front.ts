import type { FullPose } from './full-pose.ts';
import { sideOf } from './full-pose.ts';
import { along, dir, front, up } from './geometry.ts';
import type { Point, Side } from './rig.ts';
import { FRONT_SHOULDER_DROP, SEGMENT } from './rig.ts';
import type { MutableJoints, Skeleton } from './skeleton.ts';

/** Forward kinematics seen from the front, or from above when lying: pelvis at the origin, the person's right on the left. */
export function solveFront(pose: FullPose): Skeleton {
  const { lean, tilt, trunkScale } = pose.trunk;
  const pelvis: Point = [0, 0];
  const mid = along(pelvis, up(lean), SEGMENT.lowerSpine * trunkScale);
  const neck = along(mid, up(lean), SEGMENT.upperSpine * trunkScale);
  const head = along(neck, up(lean + tilt), SEGMENT.neckToHead);
  const joints = { pelvis, mid, neck, head, ...limbs('R', pose, neck), ...limbs('L', pose, neck) };
  return {
    joints: joints as MutableJoints,
    headTurn: lean + tilt,
    trunkTurn: lean,
    twist: pose.trunk.twist,
    arms: { R: { scale: pose.R.us, raised: 0 }, L: { scale: pose.L.us, raised: 0 } },
  };
}

function limbs(side: Side, pose: FullPose, neck: Point): Partial<MutableJoints> {
  const { lean, twist, se, thighScale, shankScale, spread, shin } = pose.trunk;
  const { ab, el, us, fs } = sideOf(pose, side);
  const outward = side === 'R' ? -1 : 1;
  const across = along(neck, front(lean), outward * SEGMENT.shoulderHalfWidth * Math.cos((twist * Math.PI) / 180));
  const shoulder = along(across, up(lean), se - FRONT_SHOULDER_DROP);
  const elbow = along(shoulder, dir(outward * ab - lean), SEGMENT.upperArm * us);
  const forearm = dir(outward * (ab + el) - lean);
  const wrist = along(elbow, forearm, SEGMENT.forearm * fs);
  const hip: Point = [outward * SEGMENT.hipHalfWidth, 0];
  const knee = along(hip, dir(outward * spread), SEGMENT.thigh * thighScale);
  const ankle = along(knee, dir(outward * shin), SEGMENT.shank * shankScale);
  return {
    [`shoulder${side}`]: shoulder,
    [`elbow${side}`]: elbow,
    [`wrist${side}`]: wrist,
    [`hand${side}`]: along(wrist, forearm, SEGMENT.hand * fs),
    [`hip${side}`]: hip,
    [`knee${side}`]: knee,
    [`ankle${side}`]: ankle,
    [`toe${side}`]: along(ankle, [outward * TOES_OUT, 1], 1),
  };
}

/** Feet point at the viewer, a little outwards. */
const TOES_OUT = 3;
