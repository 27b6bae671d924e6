import type { Point } from '@unslouch/shared/domain/movement/rig.ts';
import { SEGMENT } from '@unslouch/shared/domain/movement/rig.ts';
import type { Skeleton } from '@unslouch/shared/domain/movement/skeleton.ts';
import type { Credits } from './credits.ts';
import { markWidth, tintShare } from './credits.ts';
import { closedCurve, openCurve } from './curve.ts';
import { hull } from './hull.ts';
import { filled, type Layer, line, type Region, type Shape, xy } from './shape.ts';
import { type SpineCurve, spineCurve } from './spine-curve.ts';

/** Distance from spine to skin: stops of t and offset, smooth between. */
type Outline = readonly (readonly [t: number, offset: number])[];

/** The hollow at t ≈ 0.3 stays whatever the back does: it tells cat from cow. */
const BACK: Outline = [
  [-0.12, 7.4],
  [0, 8],
  [0.25, 7.2],
  [0.45, 7.4],
  [0.75, 8.8],
  [0.92, 7],
  [1.08, 4],
];
const FRONT: Outline = [
  [-0.12, 7],
  [0, 7.4],
  [0.3, 8.2],
  [0.6, 9.6],
  [0.8, 9.6],
  [0.95, 7],
  [1.08, 3.8],
];

/** Where each region lies along the spine. */
const RANGE: Readonly<Record<Region, readonly [number, number]>> = {
  lower: [0, 0.47],
  mid: [0.46, 0.8],
  upper: [0.72, 1.06],
};

const SHIRT = { from: 0.03, to: 1.04, samples: 11 };
/** How far outside the body the mark runs, and how much of t is trimmed at its ends. */
const MARK = { outside: 4.6, trim: 0.05 };

export interface TorsoSide {
  readonly seat: Shape;
  readonly shirt: Shape;
  readonly tint: Layer;
  readonly mark: Layer;
}

/** `breath` lifts the chest by that many units. */
export function torsoSide(
  skeleton: Skeleton,
  credits: Credits,
  options: { readonly breath: number; readonly markScale: number },
): TorsoSide {
  const spine = spineCurve(skeleton);
  const shirt = shirtPath(spine, options.breath);
  const pelvis = skeleton.joints.pelvis;
  return {
    seat: filled(hull(pelvis, 8.4, spine.at(SEAT_TOP, 0), 8), 'bottom'),
    shirt: filled(shirt, 'top'),
    tint: {
      name: 'tint',
      clip: shirt,
      shapes: credits.shown.flatMap(({ region, credit }) => tint(spine, region, credit)),
    },
    mark: {
      name: 'mark',
      shapes: credits.shown.map(({ region, credit }) =>
        line(markPath(spine, region), `mark-${region}`, markWidth(credit) * options.markScale),
      ),
    },
  };
}

/** 7 units up the spine. */
const SEAT_TOP = 7 / (SEGMENT.lowerSpine + SEGMENT.upperSpine);

function shirtPath(spine: SpineCurve, breath: number): string {
  const stops = steps(SHIRT.from, SHIRT.to, SHIRT.samples);
  const back = stops.map((t) => spine.at(t, -offsetAt(BACK, t)));
  const front = stops.map((t) => spine.at(t, offsetAt(FRONT, t) + breath * chestShare(t)));
  return closedCurve([...back, ...front.reverse()]);
}

/** Breathing moves the chest only. */
function chestShare(t: number): number {
  return t > 0.4 && t < 0.95 ? Math.sin((Math.PI * (t - 0.4)) / 0.55) : 0;
}

/** From the back edge inwards, widest in the middle of the region. */
function tint(spine: SpineCurve, region: Region, credit: number): readonly Shape[] {
  const share = tintShare(credit);
  if (share === 0) return [];
  const [from, to] = RANGE[region];
  const stops = steps(from, to, 7);
  const outer = steps(from, to, 4).map((t) => spine.at(t, -offsetAt(BACK, t) - 3));
  const inner = stops.map((t) => {
    const deep = share * Math.sqrt(Math.max(0, Math.sin((Math.PI * (t - from)) / (to - from))));
    return spine.at(t, -offsetAt(BACK, t) * (1 - deep));
  });
  return [filled(`M${outer.map(xy).join('L')}${openCurve(inner.reverse(), 'L')}Z`, `tint-${region}`)];
}

function markPath(spine: SpineCurve, region: Region): string {
  const [from, to] = RANGE[region];
  const stops = steps(from + MARK.trim, to - MARK.trim, 5);
  return openCurve(stops.map((t): Point => spine.at(t, -offsetAt(BACK, t) - MARK.outside)));
}

function offsetAt(outline: Outline, t: number): number {
  const next = outline.findIndex(([stop]) => stop >= t);
  const [t1, offset1] = outline[next === -1 ? outline.length - 1 : next] as readonly [number, number];
  const [t0, offset0] = outline[Math.max(0, (next === -1 ? outline.length : next) - 1)] as readonly [number, number];
  if (t1 === t0) return offset1;
  const share = Math.min(1, Math.max(0, (t - t0) / (t1 - t0)));
  return offset0 + (offset1 - offset0) * share * share * (3 - 2 * share);
}

function steps(from: number, to: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => from + ((to - from) * index) / (count - 1));
}
