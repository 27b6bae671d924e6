import type { Point } from '@unslouch/shared/domain/movement/rig.ts';

/** A colour of the figure by name; the theme says what it looks like. */
export type Paint =
  | 'skin'
  | 'skinFar'
  | 'hair'
  | 'top'
  | 'sleeve'
  | 'topFar'
  | 'bottom'
  | 'bottomFar'
  | 'shoe'
  | 'shoeFar'
  | 'shoeLine'
  | 'prop'
  | 'propDark'
  | 'band'
  | 'metal'
  | 'mat'
  | 'matEdge'
  | 'wall'
  | 'shadow'
  | `mark-${Region}`
  | `tint-${Region}`
  | 'breath'
  | 'breathRing';

export type Region = 'upper' | 'mid' | 'lower';

/**
 * One path: filled, stroked, or filled over its own stroke, so that parts drawn as one show no seam. Flat: no gradients.
 */
export interface Shape {
  readonly d: string;
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly width?: number;
  readonly strokeOpacity?: number;
}

/** Shapes that belong together, back to front. */
export interface Layer {
  readonly name: LayerName;
  readonly shapes: readonly Shape[];
  /** The shape that cuts off this layer. */
  readonly clip?: string;
}

export type LayerName =
  | 'scene'
  | 'shadow'
  | 'farLeg'
  | 'farArm'
  | 'neck'
  | 'head'
  | 'legs'
  | 'hips'
  | 'nearLeg'
  | 'shirt'
  | 'tint'
  | 'mark'
  | 'elastic'
  | 'nearArm'
  | 'held'
  | 'breath';

export function filled(d: string, fill: Paint): Shape {
  return { d, fill };
}

export function line(d: string, stroke: Paint, width: number): Shape {
  return { d, stroke, width: round(width) };
}

export function xy([x, y]: Point): string {
  return `${round(x)} ${round(y)}`;
}

/** Two decimals: a hundredth of a unit is far below a pixel. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
