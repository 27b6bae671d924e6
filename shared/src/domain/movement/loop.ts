import { present } from '../../lib/assert.ts';
import { blendPoses, type FullPose, fillPose, lerp } from './full-pose.ts';
import type { BodyMovement, BreathMovement, Ease, FixedPhase, Movement, Phase } from './movement.ts';

/** Seconds of each part of a repetition. */
export interface Tempo {
  readonly con: number;
  readonly ecc: number;
  readonly pause: number;
  readonly hold: number;
}

/** One phase laid on the clock of the loop. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly start: number;
  readonly seconds: number;
  readonly part: Phase['tempo'];
  readonly label: FixedPhase['label'] | null;
  readonly ease: Ease;
}

export interface Loop {
  readonly stretches: readonly Stretch[];
  /** Length of one turn. */
  readonly seconds: number;
}

/** The movement on a clock: phases that take no time at this tempo are left out. */
export function loopOf(movement: Movement, tempo: Tempo): Loop {
  const stretches: Stretch[] = [];
  let from = movement.start;
  let start = 0;
  for (const phase of movement.phases) {
    const seconds = phase.tempo === 'fixed' ? phase.sec : tempo[phase.tempo] * (phase.share ?? 1);
    const { ease, label } = phase.tempo === 'fixed' ? phase : SMOOTH;
    if (seconds > 0) {
      stretches.push({
        from,
        to: phase.to,
        start,
        seconds,
        part: phase.tempo,
        label: label ?? null,
        ease: ease ?? 'inOut',
      });
    }
    start += seconds;
    from = phase.to;
  }
  return { stretches, seconds: start };
}

/** The stretch that runs at this time, and how much of it is over. Time may be of any size: the loop goes on. */
export function stretchAt(loop: Loop, time: number): { readonly stretch: Stretch; readonly share: number } {
  const inLoop = loop.seconds > 0 ? ((time % loop.seconds) + loop.seconds) % loop.seconds : 0;
  const stretch = present(loop.stretches.findLast(({ start }) => start <= inLoop) ?? loop.stretches[0], 'a phase');
  return { stretch, share: Math.min(1, (inLoop - stretch.start) / stretch.seconds) };
}

export function poseAt(movement: BodyMovement, loop: Loop, time: number): FullPose {
  const { stretch, share } = stretchAt(loop, time);
  return blendPoses(keyPose(movement, stretch.from), keyPose(movement, stretch.to), EASINGS[stretch.ease](share));
}

export function radiusAt(movement: BreathMovement, loop: Loop, time: number): number {
  const { stretch, share } = stretchAt(loop, time);
  const [from, to] = [stretch.from, stretch.to].map((name) => present(movement.poses[name], name).r) as [
    number,
    number,
  ];
  return lerp(from, to, EASINGS[stretch.ease](share));
}

export function keyPose(movement: BodyMovement, name: string): FullPose {
  return fillPose(present(movement.poses[name], `pose ${name}`));
}

/** The key poses in the order in which the loop first shows them. */
export function keyPoseNames(movement: Movement): readonly string[] {
  return [...new Set([movement.start, ...movement.phases.map((phase) => phase.to)])];
}

/** The pose that says most in one picture: the end of the effort, else the pose furthest into the loop's first half. */
export function tellingPose(movement: Movement): string {
  const effort = movement.phases.findLast((phase) => phase.tempo === 'con' && phase.to !== movement.start);
  return (effort ?? movement.phases.find((phase) => phase.to !== movement.start))?.to ?? movement.start;
}

const SMOOTH: { readonly ease?: Ease; readonly label?: FixedPhase['label'] } = {};

export const EASINGS: Readonly<Record<Ease, (share: number) => number>> = {
  inOut: (t) => t * t * (3 - 2 * t),
  in: (t) => t * t,
  out: (t) => t * (2 - t),
  linear: (t) => t,
};
