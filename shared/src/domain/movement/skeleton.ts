import type { Joint, Point } from './rig.ts';

/** Where every joint is, and the few turns that a drawing can't read from the joints. */
export interface Skeleton {
  readonly joints: Readonly<Record<Joint, Point>>;
  /** Degrees the head is turned from upright. */
  readonly headTurn: number;
  /** Degrees the trunk is turned: side view at the pelvis, front view its lean. */
  readonly trunkTurn: number;
  /** Front view: degrees the trunk is turned to the person's left. */
  readonly twist: number;
  /** Per side: foreshortening of the upper arm (1 lies in the page), and how far it is raised in front, degrees. */
  readonly arms: Readonly<Record<'R' | 'L', { readonly scale: number; readonly raised: number }>>;
}

export type MutableJoints = Record<Joint, Point>;
