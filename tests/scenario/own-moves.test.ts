import { moveChanges, routineChanges } from '@unslouch/extension/src/features/plan/draft.ts';
import { minutes } from '@unslouch/shared/domain/time/instant.ts';
import { ownThingsOf } from '@unslouch/shared/domain/workout/routine/parse-own.ts';
import { planRoutine } from '@unslouch/shared/domain/workout/routine/plan-routine.ts';
import type { OwnExercise, Routine } from '@unslouch/shared/domain/workout/routine/routine.ts';
import { parseWeekPlan, WEEK_PLAN_KEY } from '@unslouch/shared/domain/workout/routine/week-plan.ts';
import { expect, it, vi } from 'vitest';
import { createPair, type Device } from './device.test-kit.ts';
import { useRelay } from './relay.test-kit.ts';

const relay = useRelay();
vi.setConfig({ testTimeout: 60_000 });

const TOWEL = 'own/resistance-band-row/towel';
const towel: OwnExercise = { name: 'Towel row', cue: 'Slowly', amount: { kind: 'reps', count: 8 }, perSide: true };
const mornings = {
  name: 'Mornings',
  rounds: 2,
  steps: [
    { exercise: TOWEL, amount: null, sets: 1, restSeconds: 20 },
    { exercise: 'plank', amount: { kind: 'time', seconds: 25 }, sets: 1, restSeconds: 0 },
  ],
} as unknown as Routine;

it('a move and a routine of one’s own, planned for Monday, are on the other device, renamed and taken out there too', async () => {
  const { laptop, desk } = await createPair(relay.origin);
  const exchange = async (...devices: readonly Device[]) => {
    for (const device of devices) expect(await device.sync()).toBe('synced');
  };

  await laptop.settings.save(moveChanges({ id: null, like: 'resistance-band-row', move: towel }, 'towel'));
  const noWeek = parseWeekPlan(undefined, new Map());
  await laptop.settings.save(routineChanges({ id: 'routine/r1', routine: mornings, days: ['mon'] }, noWeek));
  await exchange(laptop, desk);
  const there = await ownOf(desk);
  expect(there.own).toEqual({ exercises: new Map([[TOWEL, towel]]), routines: new Map([['routine/r1', mornings]]) });
  expect(there.week.mon).toEqual(['routine/r1']);
  expect(planRoutine(mornings, there.own.exercises).map(({ exercise, side }) => `${exercise} ${side}`)).toEqual(
    Array.from({ length: 2 }, () => [`${TOWEL} right`, `${TOWEL} left`, 'plank both']).flat(),
  );

  // Changed on both while neither knows of the other: the later word counts, for each thing by itself.
  desk.pass(minutes(1));
  await desk.settings.save(
    moveChanges({ id: TOWEL, like: 'resistance-band-row', move: { ...towel, name: 'Scarf row' } }, 'x'),
  );
  await laptop.settings.save({ 'routine/r1': null });
  await exchange(laptop, desk, laptop);
  for (const device of [laptop, desk]) {
    const { own, week } = await ownOf(device);
    expect([...own.exercises.values()].map(({ name }) => name)).toEqual(['Scarf row']);
    expect(own.routines.size).toBe(0);
    expect(week.mon).toEqual([]);
  }
});

async function ownOf(device: Device) {
  const stored = await device.settings.load();
  const own = ownThingsOf(stored);
  return { own, week: parseWeekPlan(stored[WEEK_PLAN_KEY], own.routines) };
}
