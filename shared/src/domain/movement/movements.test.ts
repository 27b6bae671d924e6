import { describe, expect, it } from 'vitest';
import { blendPoses } from './full-pose.ts';
import { distance } from './geometry.ts';
import { loadMovement, movementIds } from './load-movement.ts';
import { keyPose, loopOf, poseAt } from './loop.ts';
import type { BodyMovement, Pose } from './movement.ts';
import { otherSideOf } from './other-side.ts';
import { JOINT_LIMITS, type Joint, type Point } from './rig.ts';
import { solve } from './solve.ts';

const TEMPO = { con: 1, ecc: 2, pause: 1, hold: 3 };
const library = await Promise.all(movementIds().map(async (id) => ({ id, movement: await loadMovement(id) })));
const bodies = library.filter(
  (one): one is { id: typeof one.id; movement: BodyMovement } => one.movement.view !== 'breath',
);

/** Frames between all key poses, a tenth apart. */
function frames(movement: BodyMovement): readonly Readonly<Record<Joint, Point>>[] {
  return loopOf(movement, TEMPO).stretches.flatMap(({ from, to }) =>
    Array.from(
      { length: 11 },
      (_, step) => solve(movement, blendPoses(keyPose(movement, from), keyPose(movement, to), step / 10)).joints,
    ),
  );
}

describe('every movement', () => {
  it.each(library)('$id names only poses that it has', ({ movement }) => {
    const named = [movement.start, ...movement.phases.map(({ to }) => to)];
    expect(named.filter((name) => movement.poses[name] === undefined)).toEqual([]);
  });

  it.each(library)('$id ends its loop where it began', ({ movement }) => {
    expect(movement.phases.at(-1)?.to).toBe(movement.start);
  });

  it.each(bodies)('$id stays within what joints reach', ({ movement }) => {
    const beyond = Object.entries(movement.poses as Record<string, Pose>).flatMap(
      ([name, { R, L, pin: _, ...trunk }]) =>
        [trunk, R ?? {}, L ?? {}].flatMap((part) =>
          Object.entries(part as Readonly<Record<string, number>>).flatMap(([joint, value]) => {
            const limits = JOINT_LIMITS[joint as keyof typeof JOINT_LIMITS] as readonly [number, number] | undefined;
            return limits !== undefined && (value < limits[0] || value > limits[1])
              ? [`${name}: ${joint} ${value}`]
              : [];
          }),
        ),
    );
    expect(beyond).toEqual([]);
  });

  it.each(bodies)('$id lets no planted hand or foot slide more than a unit', ({ movement }) => {
    const slides = Object.entries({ ...movement.contacts }).map(([joint, target]) => {
      const solved = movement.rotate === undefined ? movement : withoutTurn(movement);
      return [
        joint,
        Math.max(...frames(solved).map((joints) => distance(joints[joint as Joint], target as Point))),
      ] as const;
    });
    expect(slides.filter(([, slide]) => slide > 1)).toEqual([]);
  });

  it.each(bodies)('$id pins one joint in all poses', ({ movement }) => {
    const pins = Object.values(movement.poses as Record<string, Pose>).map(({ pin }) => pin[0]);
    expect(new Set(pins).size).toBe(1);
  });

  it.each(bodies)('$id keeps the length of every bone that lies in the page', ({ movement }) => {
    if (movement.view !== 'side') return;
    for (const joints of frames(movement)) {
      for (const side of ['R', 'L'] as const) {
        expect(distance(joints[`knee${side}`], joints.pelvis)).toBeCloseTo(39, 6);
        expect(distance(joints[`knee${side}`], joints[`ankle${side}`])).toBeCloseTo(39, 6);
      }
    }
  });
});

describe('the other side', () => {
  it.each(bodies.filter(({ movement }) => movement.oneSided))('$id comes back when swapped twice', ({ movement }) => {
    const twice = otherSideOf(otherSideOf(movement)) as BodyMovement;
    for (const name of Object.keys(movement.poses)) {
      const [before, after] = [
        solve(movement, keyPose(movement, name)).joints,
        solve(twice, keyPose(twice, name)).joints,
      ];
      for (const joint of Object.keys(before) as Joint[])
        expect(distance(before[joint], after[joint])).toBeLessThan(0.001);
    }
  });

  it('swaps arms in a side view and mirrors a front view', async () => {
    const row = (await loadMovement('single-arm-dumbbell-row')) as BodyMovement;
    const rowed = otherSideOf(row) as BodyMovement;
    const [right, left] = [solve(row, keyPose(row, 'high')).joints, solve(rowed, keyPose(rowed, 'high')).joints];
    expect(left.elbowL).toEqual(right.elbowR);
    const plank = (await loadMovement('side-plank')) as BodyMovement;
    const planked = otherSideOf(plank) as BodyMovement;
    const [here, there] = [
      solve(plank, keyPose(plank, 'hold')).joints,
      solve(planked, keyPose(planked, 'hold')).joints,
    ];
    expect(there.head[0]).toBeCloseTo(200 - here.head[0], 6);
    expect(there.head[1]).toBeCloseTo(here.head[1], 6);
  });
});

describe('the loop', () => {
  it('follows the tempo of the prescription', async () => {
    const movement = await loadMovement('band-pull-apart');
    expect(loopOf(movement, TEMPO)).toEqual({
      seconds: 4,
      stretches: [
        { from: 'front', to: 'apart', start: 0, seconds: 1, part: 'con', label: null, ease: 'inOut' },
        { from: 'apart', to: 'apart', start: 1, seconds: 1, part: 'pause', label: null, ease: 'inOut' },
        { from: 'apart', to: 'front', start: 2, seconds: 2, part: 'ecc', label: null, ease: 'inOut' },
      ],
    });
    expect(loopOf(movement, { ...TEMPO, pause: 0 }).seconds).toBe(3);
  });

  it('goes on for ever, and half of a phase is half of the way', async () => {
    const movement = (await loadMovement('band-pull-apart')) as BodyMovement;
    const loop = loopOf(movement, TEMPO);
    expect(poseAt(movement, loop, 0.5).R.us).toBeCloseTo(0.56, 6);
    expect(poseAt(movement, loop, 400.5)).toEqual(poseAt(movement, loop, 0.5));
    expect(poseAt(movement, loop, 0).R.us).toBeCloseTo(0.12, 6);
  });
});

function withoutTurn(movement: BodyMovement): BodyMovement {
  const { rotate: _, ...rest } = movement;
  return rest;
}
