import type { Limbs, Pose, Trunk } from './movement.ts';
import type { Joint, Side } from './rig.ts';

/** A pose with every number in place, ready to be solved or blended. */
export interface FullPose {
  readonly trunk: Required<Trunk>;
  readonly R: Required<Limbs>;
  readonly L: Required<Limbs>;
  readonly pin: readonly [Joint, number, number];
}

export function fillPose(pose: Pose): FullPose {
  const { R, L, pin, ...trunk } = pose;
  const filled = { ...TRUNK, ...trunk };
  const right = { ...LIMBS_AT_REST, ...R };
  return {
    trunk: { ...filled, shin: trunk.shin ?? filled.spread },
    R: right,
    L: { ...right, ...L },
    pin,
  };
}

/** The pose `share` of the way from one to the other, number by number. */
export function blendPoses(from: FullPose, to: FullPose, share: number): FullPose {
  return {
    trunk: blendNumbers(from.trunk, to.trunk, share),
    R: blendNumbers(from.R, to.R, share),
    L: blendNumbers(from.L, to.L, share),
    pin: [to.pin[0], lerp(from.pin[1], to.pin[1], share), lerp(from.pin[2], to.pin[2], share)],
  };
}

export function sideOf(pose: FullPose, side: Side): Required<Limbs> {
  return side === 'R' ? pose.R : pose.L;
}

export function lerp(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

function blendNumbers<T extends { readonly [K in keyof T]: number }>(from: T, to: T, share: number): T {
  const blended = { ...from };
  for (const key in from) blended[key] = lerp(from[key], to[key], share) as T[typeof key];
  return blended;
}

const TRUNK: Required<Trunk> = {
  p: 0,
  l: 0,
  t: 0,
  n: 0,
  hp: 0,
  sp: 0,
  se: 0,
  lean: 0,
  tilt: 0,
  twist: 0,
  trunkScale: 1,
  thighScale: 1,
  shankScale: 1,
  spread: 4,
  shin: 4,
};

/** What a limb does when a pose doesn't say. */
export const LIMBS_AT_REST: Required<Limbs> = { sh: 0, hip: 0, kn: 0, an: 0, ab: 5, el: 0, us: 1, fs: 1, wr: 0 };
