import type { Joint, Point, Turn } from './rig.ts';

/** One way to move, as key poses and the phases between them. Plain data: a movement weighs about half a kilobyte. */
export type Movement = BodyMovement | BreathMovement;

export interface BodyMovement {
  readonly view: 'side' | 'front' | 'top';
  /** y of the floor line; null seen from above. */
  readonly floor: number | null;
  /** The pose that the loop begins and ends with. */
  readonly start: string;
  readonly poses: Readonly<Record<string, Pose>>;
  readonly phases: readonly Phase[];
  /** Joints that must not slide: their limb is bent to reach them. */
  readonly contacts?: Readonly<Partial<Record<Joint, Point>>>;
  readonly props?: readonly Prop[];
  /** The loop trains one side: the second set swaps right and left. */
  readonly oneSided?: true;
  /** The loop moves both sides in turn: it counts as this many repetitions. */
  readonly repsPerLoop?: 2;
  /** x, y, width, height of the part worth seeing; otherwise the whole body. */
  readonly zoom?: readonly [number, number, number, number];
  /** Turns the solved figure; pin and contacts are in the space before it. */
  readonly rotate?: Turn;
}

/** No skeleton: a circle that grows and shrinks. `poses` holds its radius. */
export interface BreathMovement {
  readonly view: 'breath';
  readonly start: string;
  readonly poses: Readonly<Record<string, { readonly r: number }>>;
  readonly phases: readonly Phase[];
}

/**
 * Angles in degrees; what is missing is 0 (`us` and `fs` 1), and L takes from R what it doesn't say itself.
 * `dir(a) = (sin a, cos a)`: 0 points down, 90 forward, 180 up. x runs right, y down; side views face right.
 */
export interface Pose extends Trunk {
  readonly R?: Limbs;
  readonly L?: Limbs;
  /** The whole figure is shifted so that this joint lies there; the same joint in every pose of a movement. */
  readonly pin: readonly [Joint, number, number];
}

export interface Trunk {
  /** Side view. Pelvis pitch: 0 upright, 90 face down, −90 face up. */
  readonly p?: number;
  /** Lumbar flexion, at the pelvis. */
  readonly l?: number;
  /** Thoracic flexion, at mid-spine. */
  readonly t?: number;
  /** Neck flexion. */
  readonly n?: number;
  /** Head slid forward, in units. */
  readonly hp?: number;
  /** Shoulder blades forward (units along the chest's front). */
  readonly sp?: number;
  /** Shoulder blades raised (units along the spine). */
  readonly se?: number;
  /** Front and top view. Side lean of the trunk, side tilt of the neck. */
  readonly lean?: number;
  readonly tilt?: number;
  /** Front view: the trunk turned to the person's left, degrees. */
  readonly twist?: number;
  /** Foreshortening of trunk, thighs and shanks. */
  readonly trunkScale?: number;
  readonly thighScale?: number;
  readonly shankScale?: number;
  /** Thigh and shank angle out from the vertical. */
  readonly spread?: number;
  readonly shin?: number;
}

export interface Limbs {
  /** Side view: flexion of shoulder, hip, knee; ankle towards the shin. */
  readonly sh?: number;
  readonly hip?: number;
  readonly kn?: number;
  readonly an?: number;
  /** Front and top view: arm out from the body. */
  readonly ab?: number;
  /** Elbow bend; the forearm always turns forward (side) or onward (front). */
  readonly el?: number;
  /** Foreshortening of upper arm and forearm: the cosine of the angle out of the page; may cross zero. */
  readonly us?: number;
  readonly fs?: number;
  /** Side view: the hand turned against the forearm, so that a palm lies flat. */
  readonly wr?: number;
}

/** A stretch of the loop. The prescription's tempo gives its length, so that another tempo is another animation. */
export type Phase = TempoPhase | FixedPhase;

export interface TempoPhase {
  readonly to: string;
  readonly tempo: 'con' | 'ecc' | 'pause' | 'hold';
  /** The part of that tempo which this phase takes; a whole one when missing. */
  readonly share?: number;
}

/** Ballistic or breathed: its own seconds. */
export interface FixedPhase {
  readonly to: string;
  readonly tempo: 'fixed';
  readonly sec: number;
  readonly ease?: Ease;
  readonly label?: 'in' | 'hold' | 'out' | 'topUp';
}

export type Ease = 'inOut' | 'in' | 'out' | 'linear';

export type Prop =
  | { readonly kind: 'rect'; readonly x: number; readonly y: number; readonly w: number; readonly h: number }
  | { readonly kind: 'line'; readonly a: Point; readonly b: Point; readonly w: number }
  /** A mat on the floor. */
  | { readonly kind: 'mat'; readonly x: number; readonly w: number }
  /** A mat seen from above. */
  | { readonly kind: 'matTop'; readonly x: number; readonly y: number; readonly w: number; readonly h: number }
  | { readonly kind: 'wall' }
  | { readonly kind: 'plate'; readonly at: Joint; readonly r: number }
  | { readonly kind: 'bell'; readonly at: Joint }
  | { readonly kind: 'kettle'; readonly at: Joint }
  | { readonly kind: 'dot'; readonly at: Joint }
  /** A bottle, bag or book at the hand. */
  | { readonly kind: 'load'; readonly at: Joint }
  /** A sliding seat under a joint. */
  | { readonly kind: 'seat'; readonly at: Joint }
  | { readonly kind: 'band'; readonly from: Joint; readonly to: Point }
  | { readonly kind: 'cable'; readonly from: Joint; readonly to: Point }
  | { readonly kind: 'rope'; readonly from: Joint; readonly to: Point }
  | { readonly kind: 'bandBetween'; readonly a: Joint; readonly b: Joint }
  | { readonly kind: 'barBetween'; readonly a: Joint; readonly b: Joint; readonly over: number; readonly plates?: true }
  /** From the middle of the bar to a fixed point. */
  | { readonly kind: 'cableFromBar'; readonly to: Point };
