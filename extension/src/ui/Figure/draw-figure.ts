import type { BodyMovement, Prop } from '@unslouch/shared/domain/movement/movement.ts';
import type { Joint, Point } from '@unslouch/shared/domain/movement/rig.ts';
import type { Skeleton } from '@unslouch/shared/domain/movement/skeleton.ts';
import { type ArmStyle, armShapes } from './arm.ts';
import type { Credits } from './credits.ts';
import { backHead, frontHead, sideHead } from './head.ts';
import { elasticShapes, heldShapes, seatShapes } from './held.ts';
import { hull } from './hull.ts';
import { frontLeg, type LegStyle, sideLeg } from './leg.ts';
import { sceneShapes, shadowShapes } from './scene.ts';
import { filled, type Layer, line, type Shape } from './shape.ts';
import { torsoFront } from './torso-front.ts';
import { torsoSide } from './torso-side.ts';

export interface DrawOptions {
  readonly credits: Credits;
  /** 64 px and less: no thumb, no sleeve edge, thicker marks, the band at least this wide. */
  readonly small: boolean;
  readonly leastBand: number;
  /** Units by which a breath lifts the chest. */
  readonly breath: number;
}

const NEAR_LEG: LegStyle = { skin: 'skin', bottom: 'bottom', shoe: 'shoe' };
const FAR_LEG: LegStyle = { skin: 'skinFar', bottom: 'bottomFar', shoe: 'shoeFar' };
/** The far limbs are seen a little further away: to the right and up. */
const FAR_OFFSET: Point = [2.2, -1.8];
/** Marks must still be seen at thumbnail size. */
const SMALL_MARK = 1.5;
/** Degrees of a raised near arm beyond which it would hide the face. */
const ARM_BEFORE_FACE = 125;
/** An upper arm shorter than this share of itself points at the viewer: its hand is drawn last. */
const TOWARDS_VIEWER = 0.6;

/** Every layer of one frame, back to front. */
export function drawFigure(movement: BodyMovement, skeleton: Skeleton, options: DrawOptions): readonly Layer[] {
  return movement.view === 'side' ? drawSide(movement, skeleton, options) : drawFront(movement, skeleton, options);
}

function drawSide(movement: BodyMovement, skeleton: Skeleton, options: DrawOptions): readonly Layer[] {
  const { credits, small, breath } = options;
  const props = movement.props ?? [];
  const far = shifted(skeleton, FAR_OFFSET);
  const torso = torsoSide(skeleton, credits, { breath, markScale: small ? SMALL_MARK : 1 });
  const farArm = armShapes(far, 'L', armStyle('far', options));
  const nearArm = armShapes(skeleton, 'R', armStyle('near', options));
  const head = sideHead(skeleton);
  const armBeforeFace = skeleton.arms.R.raised > ARM_BEFORE_FACE;
  return [
    { name: 'scene', shapes: [...sceneShapes(movement), ...seatShapes(props, skeleton)] },
    { name: 'shadow', shapes: shadowShapes(movement, skeleton, small) },
    { name: 'farLeg', shapes: sideLeg(far, 'L', FAR_LEG) },
    { name: 'farArm', shapes: [...farArm.arm, ...farArm.hand] },
    { name: 'held', shapes: heldShapes(props.filter(isFar), far, options.leastBand) },
    { name: 'neck', shapes: [neckShape(skeleton)] },
    { name: 'head', shapes: armBeforeFace ? [] : head },
    { name: 'nearLeg', shapes: [torso.seat, ...sideLeg(skeleton, 'R', NEAR_LEG)] },
    { name: 'shirt', shapes: [torso.shirt] },
    torso.tint,
    torso.mark,
    { name: 'elastic', shapes: elasticShapes(props, skeleton, options.leastBand) },
    { name: 'nearArm', shapes: [...nearArm.arm, ...nearArm.hand] },
    { name: 'head', shapes: armBeforeFace ? head : [] },
    {
      name: 'held',
      shapes: heldShapes(
        props.filter((prop) => !isFar(prop)),
        skeleton,
        options.leastBand,
      ),
    },
  ];
}

function drawFront(movement: BodyMovement, skeleton: Skeleton, options: DrawOptions): readonly Layer[] {
  const { credits, small } = options;
  const props = movement.props ?? [];
  const behind = movement.view === 'top';
  const torso = torsoFront(skeleton, credits, { behind, markScale: small ? SMALL_MARK : 1 });
  const legs = (['R', 'L'] as const).map((side) => frontLeg(skeleton, side, NEAR_LEG));
  const arms = (['R', 'L'] as const).map((side) => {
    const towards = Math.abs(skeleton.arms[side].scale) < TOWARDS_VIEWER;
    const drawn = armShapes(skeleton, side, frontArmStyle(skeleton, side, towards, options));
    return towards
      ? { arm: drawn.arm, last: drawn.hand.flatMap(edged) }
      : { arm: [...drawn.arm, ...drawn.hand], last: [] };
  });
  const armLayer: Layer = {
    name: 'nearArm',
    shapes: [...arms.flatMap(({ arm }) => arm), ...arms.flatMap(({ last }) => last)],
  };
  const neck: Layer = { name: 'neck', shapes: [neckShape(skeleton)] };
  return [
    { name: 'scene', shapes: sceneShapes(movement) },
    { name: 'shadow', shapes: shadowShapes(movement, skeleton, small) },
    // A pull-down's cable would cut the face in two.
    { name: 'elastic', shapes: elasticShapes(props, skeleton, options.leastBand) },
    { name: 'legs', shapes: [...legs.flatMap(({ leg }) => leg), ...legs.flatMap(({ shoe }) => shoe)] },
    { name: 'hips', shapes: [torso.hips] },
    ...(behind ? [armLayer, neck] : []),
    { name: 'shirt', shapes: [torso.shirt] },
    torso.tint,
    torso.mark,
    ...(behind ? [] : [neck]),
    { name: 'head', shapes: behind ? backHead(skeleton) : frontHead(skeleton) },
    ...(behind ? [] : [armLayer]),
    { name: 'held', shapes: heldShapes(props, skeleton, options.leastBand) },
  ];
}

/** In the far hand: behind the body. */
function isFar(prop: Prop): boolean {
  return 'at' in prop && prop.at.endsWith('L');
}

function armStyle(side: 'near' | 'far', { small }: DrawOptions): ArmStyle {
  const near = side === 'near';
  return {
    skin: near ? 'skin' : 'skinFar',
    sleeve: near ? 'sleeve' : 'topFar',
    sleeveEdge: near && !small,
    thumb: !small,
    grow: 1,
    thumbSide: 1,
  };
}

/** Coming towards the viewer an arm grows and shows no thumb. */
function frontArmStyle(skeleton: Skeleton, side: 'R' | 'L', towards: boolean, options: DrawOptions): ArmStyle {
  return {
    ...armStyle('near', options),
    thumb: !options.small && !towards,
    grow: 1 + 0.34 * (1 - Math.abs(skeleton.arms[side].scale)),
    thumbSide: side === 'R' ? 1 : -1,
  };
}

function edged(shape: Shape): readonly Shape[] {
  return [shape, line(shape.d, 'skinFar', 0.9)];
}

function neckShape({ joints: { neck, head } }: Skeleton): Shape {
  const way: Point = [neck[0] - head[0], neck[1] - head[1]];
  const length = Math.hypot(...way) || 1;
  return filled(
    hull([neck[0] + (way[0] / length) * 1.5, neck[1] + (way[1] / length) * 1.5], 4.5, head, 4.3),
    'skinFar',
  );
}

function shifted(skeleton: Skeleton, [dx, dy]: Point): Skeleton {
  const joints = { ...skeleton.joints };
  for (const [name, [x, y]] of Object.entries(skeleton.joints)) joints[name as Joint] = [x + dx, y + dy];
  return { ...skeleton, joints };
}
