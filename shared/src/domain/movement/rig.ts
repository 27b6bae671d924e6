/** x runs right, y down, in rig units: a standing body is 160 high. */
export type Point = readonly [number, number];

export type Side = 'R' | 'L';

export type PairedPart = 'shoulder' | 'elbow' | 'wrist' | 'hand' | 'hip' | 'knee' | 'ankle' | 'toe';

export type Joint = 'pelvis' | 'mid' | 'neck' | 'head' | `${PairedPart}${Side}`;

/** Degrees about a point, then a shift. */
export interface Turn {
  readonly deg: number;
  readonly about: Point;
  readonly shift: Point;
}

/** Lengths in rig units, rounded from Drillis and Contini's body-segment ratios at a height of 160. */
export const SEGMENT = {
  lowerSpine: 22,
  upperSpine: 24,
  neckToHead: 17,
  upperArm: 28,
  forearm: 24,
  hand: 7,
  thigh: 39,
  shank: 39,
  foot: 17,
  shoulderHalfWidth: 17,
  hipHalfWidth: 9,
} as const;

/** Seen from the front, shoulders hang a little below the neck's base: taste. */
export const FRONT_SHOULDER_DROP = 3;

/** What a healthy joint reaches, degrees or units; key poses stay inside (general anatomy, rounded). */
export const JOINT_LIMITS = {
  hip: [-25, 150],
  kn: [0, 155],
  an: [-90, 40],
  sh: [-70, 200],
  el: [0, 175],
  wr: [-90, 90],
  us: [-1, 1],
  fs: [-1, 1],
  p: [-125, 125],
  l: [-25, 25],
  t: [-45, 50],
  n: [-45, 45],
  hp: [-5, 12],
  sp: [-8, 8],
  se: [-5, 10],
  ab: [-15, 185],
  lean: [-30, 30],
  tilt: [-45, 45],
  twist: [-60, 60],
  spread: [0, 80],
  shin: [0, 40],
} as const;

export const SIDES: readonly Side[] = ['R', 'L'];

export function otherSide(side: Side): Side {
  return side === 'R' ? 'L' : 'R';
}
