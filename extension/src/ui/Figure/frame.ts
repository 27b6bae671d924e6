import { keyPose } from '@unslouch/shared/domain/movement/loop.ts';
import type { BodyMovement, Prop } from '@unslouch/shared/domain/movement/movement.ts';
import type { Joint, Point } from '@unslouch/shared/domain/movement/rig.ts';
import { solve } from '@unslouch/shared/domain/movement/solve.ts';

/** The part of the stage that is shown, in rig units. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Fixed for the whole exercise, so that the camera never moves: every key pose, every prop, the floor. */
export function frameOf(movement: BodyMovement, ratio: number, pad: number): Frame {
  if (movement.zoom !== undefined) {
    const [x, y, width, height] = movement.zoom;
    return grown({ left: x, top: y, right: x + width, bottom: y + height }, ratio);
  }
  const box = emptyBox();
  for (const name of Object.keys(movement.poses)) {
    const { joints } = solve(movement, keyPose(movement, name));
    for (const [joint, [x, y]] of Object.entries(joints)) include(box, x, y, marginOf(joint as Joint));
    for (const prop of movement.props ?? []) includeHeld(box, prop, joints);
  }
  for (const prop of movement.props ?? []) includeProp(box, prop);
  if (movement.floor !== null) box.bottom = Math.max(box.bottom, movement.floor + 8);
  return grown({ left: box.left - pad, top: box.top - pad, right: box.right + pad, bottom: box.bottom + pad }, ratio);
}

export function viewBoxOf({ x, y, width, height }: Frame): string {
  return [x, y, width, height].map((value) => Math.round(value * 100) / 100).join(' ');
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function emptyBox(): Box {
  return { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
}

function include(box: Box, x: number, y: number, margin: number): void {
  box.left = Math.min(box.left, x - margin);
  box.right = Math.max(box.right, x + margin);
  box.top = Math.min(box.top, y - margin);
  box.bottom = Math.max(box.bottom, y + margin);
}

function marginOf(joint: Joint): number {
  if (joint === 'head') return 12;
  if (joint.startsWith('hand')) return 4;
  return joint.startsWith('toe') ? 3 : 8;
}

/** What the hands hold reaches beyond them. */
function includeHeld(box: Box, prop: Prop, joints: Readonly<Record<Joint, Point>>): void {
  switch (prop.kind) {
    case 'plate':
      include(box, ...joints[prop.at], prop.r + 2);
      return;
    case 'bell':
      include(box, ...joints[prop.at], 9);
      return;
    case 'kettle':
    case 'load':
      include(box, ...joints[prop.at], 17);
      return;
    case 'barBetween':
      for (const joint of [prop.a, prop.b]) {
        box.left = Math.min(box.left, joints[joint][0] - prop.over - 2);
        box.right = Math.max(box.right, joints[joint][0] + prop.over + 2);
      }
      return;
    default:
      return;
  }
}

function includeProp(box: Box, prop: Prop): void {
  switch (prop.kind) {
    case 'rect':
    case 'matTop':
      include(box, prop.x, prop.y, 0);
      include(box, prop.x + prop.w, prop.y + prop.h, 0);
      return;
    case 'mat':
      box.left = Math.min(box.left, prop.x);
      box.right = Math.max(box.right, prop.x + prop.w);
      return;
    case 'line':
      include(box, ...prop.a, prop.w / 2);
      include(box, ...prop.b, prop.w / 2);
      return;
    case 'band':
    case 'cable':
    case 'rope':
    case 'cableFromBar':
      include(box, ...prop.to, 4);
      return;
    default:
      return;
  }
}

/** To the slot's ratio: wider on both sides, or higher above the head. */
function grown({ left, top, right, bottom }: Box, ratio: number): Frame {
  const width = Math.max(right - left, (bottom - top) * ratio);
  const height = width / ratio;
  return { x: (left + right) / 2 - width / 2, y: bottom - height, width, height };
}
