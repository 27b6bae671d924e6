import { keyPose } from '@unslouch/shared/domain/movement/loop.ts';
import type { Movement } from '@unslouch/shared/domain/movement/movement.ts';
import { solve } from '@unslouch/shared/domain/movement/solve.ts';
import { frameOf } from '../../ui/Figure/frame.ts';

/** Width over height of a session's stage. */
export const STAGE_RATIO = 384 / 264;
/** A tag in a corner ends this share of the stage's width from its middle. */
const MIDDLE = 0.1;

/** The upper corner where the figure reaches less high in all of its poses; the far one where both are alike. */
export function freeCorner(movement: Movement | null, direction: 'ltr' | 'rtl'): 'start' | 'end' {
  if (movement === null || movement.view === 'breath') return 'end';
  const { x, width } = frameOf(movement, STAGE_RATIO, 0);
  const top = { left: Infinity, right: Infinity };
  for (const name of Object.keys(movement.poses)) {
    for (const [jointX, jointY] of Object.values(solve(movement, keyPose(movement, name)).joints)) {
      const off = jointX - (x + width / 2);
      if (Math.abs(off) < MIDDLE * width) continue;
      const side = off < 0 ? 'left' : 'right';
      top[side] = Math.min(top[side], jointY);
    }
  }
  const far = direction === 'ltr' ? 'right' : 'left';
  return top[far] < Math.min(top.left, top.right) + 1 && top.left !== top.right ? 'start' : 'end';
}
