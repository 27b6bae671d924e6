import { minus } from '@unslouch/shared/domain/movement/geometry.ts';
import type { Point } from '@unslouch/shared/domain/movement/rig.ts';
import type { Skeleton } from '@unslouch/shared/domain/movement/skeleton.ts';
import { type Credits, markWidth, tintShare } from './credits.ts';
import { openCurve } from './curve.ts';
import { hull } from './hull.ts';
import { filled, type Layer, line, type Region, type Shape, xy } from './shape.ts';

/** A trunk seen from the front or from behind, in its own frame: x across, u up the spine from the pelvis. */
interface Frame {
  readonly at: (x: number, u: number) => Point;
  readonly length: number;
  /** Units by which a turned trunk shows its neckline to one side. */
  readonly turned: number;
  readonly shoulder: Readonly<Record<Flank, readonly [x: number, u: number]>>;
}

type Flank = 1 | -1;

export interface TorsoFront {
  readonly hips: Shape;
  readonly shirt: Shape;
  readonly tint: Layer;
  readonly mark: Layer;
}

export function torsoFront(
  skeleton: Skeleton,
  credits: Credits,
  options: { readonly behind: boolean; readonly markScale: number },
): TorsoFront {
  const frame = frameOf(skeleton);
  const shirt = shirtPath(frame, options.behind);
  const { hipR, hipL } = skeleton.joints;
  return {
    hips: filled(hull(hipR, 8, hipL, 8), 'bottom'),
    shirt: filled(shirt, 'top'),
    tint: {
      name: 'tint',
      clip: shirt,
      shapes: credits.shown.flatMap(({ region, credit }) =>
        tintShare(credit) === 0
          ? []
          : (options.behind ? BEHIND : BEFORE)
              [region](frame, tintShare(credit))
              .map((d) => filled(d, `tint-${region}`)),
      ),
    },
    mark: {
      name: 'mark',
      shapes: credits.shown.flatMap(({ region, credit }) =>
        FLANKS.map((flank) =>
          line(MARKS[region](frame, flank), `mark-${region}`, markWidth(credit) * options.markScale),
        ),
      ),
    },
  };
}

const FLANKS: readonly Flank[] = [-1, 1];

function frameOf({ joints, trunkTurn, twist }: Skeleton): Frame {
  const { pelvis, neck } = joints;
  const turn = (trunkTurn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const local = (point: Point): readonly [number, number] => {
    const [x, y] = minus(point, pelvis);
    return [x * cos + y * sin, x * sin - y * cos];
  };
  return {
    at: (x, u) => [pelvis[0] + x * cos + u * sin, pelvis[1] + x * sin - u * cos],
    length: Math.hypot(...minus(neck, pelvis)),
    turned: 5 * Math.sin((twist * Math.PI) / 180),
    shoulder: { [-1]: local(joints.shoulderR), 1: local(joints.shoulderL) } as Frame['shoulder'],
  };
}

/** Neck to hem down one flank. A foreshortened trunk draws the armpit up with it. */
function flankPoints({ length, shoulder, turned }: Frame, flank: Flank): readonly (readonly [number, number])[] {
  const [sx, su] = shoulder[flank];
  const squeeze = Math.min(1, length / 46);
  return [
    [5.4 * flank + turned, length + 3.2],
    [sx, su + 4.6],
    [sx + 5.2 * flank, su - 1.5],
    [sx + 0.4 * flank, su - 11 * squeeze],
    [14 * flank, length * 0.478 + 2 * squeeze],
    [15.6 * flank, 3],
    [17.2 * flank, -6],
  ];
}

function shirtPath(frame: Frame, behind: boolean): string {
  const left = flankPoints(frame, -1).map(([x, u]) => frame.at(x, u));
  const right = flankPoints(frame, 1).map(([x, u]) => frame.at(x, u));
  const neckline = frame.at(1.6 * frame.turned, frame.length + 3.2 + 2 * (behind ? 1.4 : -3.4));
  return `${openCurve(left)}${openCurve([...right].reverse(), 'L')}Q${xy(neckline)} ${xy(left[0] as Point)}Z`;
}

type Draw = (frame: Frame, share: number) => readonly string[];

/** Never on the chest: flanks for mid and lower, the yoke over the shoulders for upper. */
const BEFORE: Readonly<Record<Region, Draw>> = {
  lower: (frame, share) => FLANKS.map((flank) => panel(frame, flank, -0.06, 0.3, share)),
  mid: (frame, share) => FLANKS.map((flank) => panel(frame, flank, 0.24, 0.76, share)),
  upper: (frame, share) => [yoke(frame, share)],
};

/** From behind: the yoke, a shield between the blades, a column over the lumbar spine. */
const BEHIND: Readonly<Record<Region, Draw>> = {
  lower: ({ at, length }, share) => [column(at, length * 0.02, length * 0.5, 6.4 * share)],
  mid: ({ at, length }, share) => [shield(at, length * 0.46, length * 0.86, 9.6 * share)],
  upper: (frame, share) => [yoke(frame, share)],
};

/** A narrow panel along the flank: widest under the armpit, its inner edge bowed towards the middle, gone at its foot. */
function panel({ at, length }: Frame, flank: Flank, from: number, to: number, share: number): string {
  const [low, high] = [from * length, to * length];
  const [wide, bow] = [5.6 * share, 5.5 * share];
  const top = 19 - wide;
  const outer = 30;
  return (
    `M${xy(at(outer * flank, low))}L${xy(at(FOOT * flank, low))}` +
    `Q${xy(at((FOOT - bow) * flank, low + (high - low) * 0.5))} ${xy(at(top * flank, high))}L${xy(at(outer * flank, high))}Z`
  );
}

/** Where the panel's foot meets the flank. */
const FOOT = 15.4;

function yoke({ at, length }: Frame, share: number): string {
  const dip = length - 1.5 - 6.5 * share;
  return (
    `M${xy(at(-32, length + 14))}L${xy(at(-32, dip + 3))}Q${xy(at(-11, dip + 3))} ${xy(at(0, dip))}` +
    `Q${xy(at(11, dip + 3))} ${xy(at(32, dip + 3))}L${xy(at(32, length + 14))}Z`
  );
}

function shield(at: Frame['at'], low: number, high: number, half: number): string {
  const side = low + (high - low) * 0.55;
  return (
    `M${xy(at(-half, high))}Q${xy(at(0, high + 2))} ${xy(at(half, high))}Q${xy(at(half, side))} ${xy(at(half * 0.34, low + 1))}` +
    `Q${xy(at(0, low - 2))} ${xy(at(-half * 0.34, low + 1))}Q${xy(at(-half, side))} ${xy(at(-half, high))}Z`
  );
}

function column(at: Frame['at'], low: number, high: number, half: number): string {
  return hull(at(0, low + half * 0.6), half * 0.9, at(0, high - half), half);
}

/** Outside the body, beside the region; the yoke's above the shoulders. */
const MARKS: Readonly<Record<Region, (frame: Frame, flank: Flank) => string>> = {
  lower: (frame, flank) => flankMark(frame, flank, 0, 0.22),
  mid: (frame, flank) => flankMark(frame, flank, 0.32, 0.7),
  upper: ({ at, shoulder }, flank) => {
    const [sx, su] = shoulder[flank];
    return openCurve([at(sx - 7 * flank, su + 11), at(sx - 2 * flank, su + 10), at(sx + 4.4 * flank, su + 7.4)]);
  },
};

function flankMark({ at, length }: Frame, flank: Flank, from: number, to: number): string {
  const points = [from, (from + to) / 2, to].map((t) => at((flankAt(t) + 4.6) * flank, t * length));
  return openCurve(points);
}

/** The shirt's half width beside its marks: waist, ribs, armpit. */
function flankAt(t: number): number {
  return t < 0.5 ? 15.4 : 15.4 + 1.4 * ((t - 0.5) / 0.26);
}
