import { along, between, distance, minus } from '@unslouch/shared/domain/movement/geometry.ts';
import { keyPose } from '@unslouch/shared/domain/movement/loop.ts';
import type { BodyMovement } from '@unslouch/shared/domain/movement/movement.ts';
import type { Joint, Point } from '@unslouch/shared/domain/movement/rig.ts';
import type { Skeleton } from '@unslouch/shared/domain/movement/skeleton.ts';
import { solve } from '@unslouch/shared/domain/movement/solve.ts';
import type { Credits } from './credits.ts';
import { drawFigure } from './draw-figure.ts';
import { type Frame, frameOf } from './frame.ts';
import { type Layer, xy } from './shape.ts';

interface Still {
  readonly number: number;
  /** Shift of this still to the right and down. */
  readonly x: number;
  readonly y: number;
  readonly scene: readonly Layer[];
  /** The pose before, behind the body; empty for the first. */
  readonly ghost: readonly Layer[];
  readonly body: readonly Layer[];
  readonly arrows: readonly Arrow[];
  readonly disc: { readonly x: number; readonly y: number; readonly r: number };
}

interface Arrow {
  readonly path: string;
  readonly head: string;
}

/** Units a hand or foot must move to earn an arrow, and how far outside the joint the arrow starts. */
const MOVED = 22;
const OUTSIDE = { hand: 11, foot: 8 };
const BOW = 0.26;
const HEAD = 7.2;
/** More would be noise. */
const MOST_ARROWS = 2;
/** Of the slot's height: 26 px of 264. */
const DISC = 0.049;

export interface StillsPlan {
  readonly stills: readonly Still[];
  readonly frame: Frame;
}

/** Stills that fill a slot of this ratio: side by side, or in rows where that shows a long movement larger. */
export function planStills(
  movement: BodyMovement,
  names: readonly string[],
  credits: Credits,
  ratio: number,
): StillsPlan {
  const { cell, columns, rows } = bestGrid(movement, names.length, ratio);
  const skeletons = names.map((name) => solve(movement, keyPose(movement, name)));
  const draw = (skeleton: Skeleton) =>
    drawFigure(movement, skeleton, { credits, small: false, leastBand: 0, breath: 0 });
  const r = cell.height * rows * DISC;
  const stills = skeletons.map((skeleton, index): Still => {
    const before = skeletons[index - 1] ?? null;
    return {
      number: index + 1,
      x: (index % columns) * cell.width,
      y: Math.floor(index / columns) * cell.height,
      scene: draw(skeleton).filter(isScene),
      ghost: before === null ? [] : draw(before).filter((layer) => !isScene(layer)),
      body: draw(skeleton).filter((layer) => !isScene(layer)),
      arrows: before === null ? [] : arrowsOf(before, skeleton),
      disc: { x: cell.x + r * 1.8, y: cell.y + r * 1.8, r },
    };
  });
  return { stills, frame: { ...cell, width: cell.width * columns, height: cell.height * rows } };
}

/** Room for the number in the corner. */
const PAD = 14;

/** How much larger rows must show the figure to be worth leaving the single row (taste). */
const WORTH_ROWS = 1.2;

interface Grid {
  readonly cell: Frame;
  readonly columns: number;
  readonly rows: number;
  /** Units across the whole slot: the fewer, the larger the figure. */
  readonly units: number;
}

function bestGrid(movement: BodyMovement, count: number, ratio: number): Grid {
  const grids = Array.from({ length: count }, (_, index): Grid => {
    const columns = count - index;
    const rows = Math.ceil(count / columns);
    const cell = frameOf(movement, (ratio / columns) * rows, PAD);
    return { cell, columns, rows, units: cell.width * columns };
  });
  const [row, ...others] = grids as [Grid, ...Grid[]];
  const best = others.reduce((least, grid) => (grid.units < least.units ? grid : least), row);
  return row.units > best.units * WORTH_ROWS ? best : row;
}

function isScene({ name }: Layer): boolean {
  return name === 'scene' || name === 'shadow';
}

/** For the hands and feet that moved most, at most two. */
function arrowsOf(before: Skeleton, after: Skeleton): readonly Arrow[] {
  const ends: readonly Joint[] = ['handR', 'handL', 'ankleR', 'ankleL'];
  const moved = ends
    .map((joint) => ({ joint, way: distance(before.joints[joint], after.joints[joint]) }))
    .filter(({ way }) => way >= MOVED)
    .sort((a, b) => b.way - a.way);
  const apart = moved.filter(
    ({ joint }, index) => !moved.slice(0, index).some((other) => together(other.joint, joint, after)),
  );
  return apart.slice(0, MOST_ARROWS).map(({ joint }) => arrow(joint, before, after));
}

/** From the side both hands often move as one. */
function together(a: Joint, b: Joint, { joints }: Skeleton): boolean {
  return distance(joints[a], joints[b]) < 6;
}

function arrow(joint: Joint, before: Skeleton, after: Skeleton): Arrow {
  const hand = joint.startsWith('hand');
  const root = (hand ? `shoulder${joint.slice(-1)}` : `hip${joint.slice(-1)}`) as Joint;
  const offset = hand ? OUTSIDE.hand : OUTSIDE.foot;
  const from = outside(before, root, joint, offset);
  const to = outside(after, root, joint, offset);
  const way = minus(to, from);
  const length = Math.hypot(...way);
  const middle = between(from, to, 0.5);
  const away = minus(middle, between(before.joints[root], after.joints[root], 0.5));
  const across: Point = [way[1] / length, -way[0] / length];
  const sign = across[0] * away[0] + across[1] * away[1] >= 0 ? 1 : -1;
  const control = along(middle, across, sign * BOW * length);
  const into = minus(to, control);
  const unit: Point = [into[0] / Math.hypot(...into), into[1] / Math.hypot(...into)];
  const neck = along(to, unit, -HEAD * 0.9);
  const wing: Point = [unit[1], -unit[0]];
  return {
    path: `M${xy(from)}Q${xy(control)} ${xy(neck)}`,
    head: `M${xy(to)}L${xy(along(neck, wing, HEAD / 2))}L${xy(along(neck, wing, -HEAD / 2))}Z`,
  };
}

function outside({ joints }: Skeleton, root: Joint, joint: Joint, offset: number): Point {
  const way = minus(joints[joint], joints[root]);
  const length = Math.hypot(...way) || 1;
  return along(joints[joint], [way[0] / length, way[1] / length], offset);
}
