import { CATALOGUE, findExercise } from '@unslouch/shared/domain/exercise/catalogue.ts';
import { CUES_EN } from '@unslouch/shared/domain/exercise/cues.en.ts';
import type { Exercise } from '@unslouch/shared/domain/exercise/exercise.ts';
import { NAMES_EN } from '@unslouch/shared/domain/exercise/names.en.ts';
import { parseExercise } from '@unslouch/shared/domain/exercise/parse-exercise.ts';
import { REFERENCES } from '@unslouch/shared/domain/exercise/reference.data.ts';
import { EQUIPMENT_EN, MUSCLES_EN, SAFETY_EN } from '@unslouch/shared/domain/exercise/words.en.ts';
import { loadMovement, movementIds } from '@unslouch/shared/domain/movement/load-movement.ts';
import { loopOf } from '@unslouch/shared/domain/movement/loop.ts';
import { doseOf, repSecondsOf, tempoOf } from '@unslouch/shared/domain/workout/dose.ts';
import { planWorkout, sidesOf } from '@unslouch/shared/domain/workout/plan-workout.ts';
import { workoutSeconds, workSeconds } from '@unslouch/shared/domain/workout/workout.ts';
import { describe, expect, it } from 'vitest';
import { BANNED_WORDS } from './banned-words.ts';

/** Exercises without a figure of their own, each with its reason. */
const WITHOUT_FIGURE: Readonly<Record<string, string>> = {
  'metabolic-back-circuit': 'shown by the figures of its steps',
};

/** The one sentence that may say it. */
const ALLOWED = 'Exercising a body part does not remove fat from that body part.';

/** Silent reading, words a second (Brysbaert 2019: about 238 a minute). */
const READING = 238 / 60;

const all = CATALOGUE.map((exercise) => ({ id: exercise.id as string, exercise }));

describe('the catalogue', () => {
  it('has no id twice, and a name and texts for each', () => {
    const ids = CATALOGUE.map(({ id }) => id as string);
    // It may grow; none of the first sixty goes.
    expect(ids.length).toBeGreaterThanOrEqual(60);
    expect(new Set(ids).size).toBe(ids.length);
    for (const table of [NAMES_EN, CUES_EN, REFERENCES]) expect(Object.keys(table).sort()).toEqual([...ids].sort());
  });

  it('names every exercise of the founding article', () => {
    expect(Object.values(REFERENCES).filter(({ origin }) => origin === 'seed').length).toBe(30);
  });

  it.each(all)('$id has the shape of an exercise', ({ exercise }) => {
    expect(parseExercise(exercise)).toEqual({ ok: true, value: exercise });
  });

  it.each(all)('$id refers to existing things only', ({ id, exercise }) => {
    const others = [
      ...exercise.easier,
      ...exercise.harder,
      ...exercise.substitutes,
      ...(exercise.steps ?? []).flatMap((step) => [step.id, step.homeId]),
    ];
    expect(others.filter((other) => findExercise(other) === null || other === id)).toEqual([]);
    const { primary, secondary, alternatives } = REFERENCES[id] ?? { primary: ['?'], secondary: [], alternatives: [] };
    expect([...primary, ...secondary].filter((muscle) => MUSCLES_EN[muscle] === undefined)).toEqual([]);
    expect([...exercise.equipment, ...alternatives].filter((thing) => EQUIPMENT_EN[thing] === undefined)).toEqual([]);
  });

  it.each(all)('$id has a figure, or a reason for none', ({ id, exercise }) => {
    if (exercise.movement === null) expect(WITHOUT_FIGURE[id]).toBeDefined();
    else expect(movementIds()).toContain(exercise.movement);
  });

  it.each(all)('$id counts repetitions as long as its figure shows them', async ({ exercise }) => {
    if (exercise.movement === null || exercise.prescription.mode === 'time' || standsIn(exercise)) return;
    const movement = await loadMovement(exercise.movement);
    const tempo = tempoOf(exercise, 'normal', 5);
    expect(repSecondsOf(exercise, tempo) * (exercise.cycle.reps ?? 1)).toBeCloseTo(loopOf(movement, tempo).seconds, 6);
  });

  it.each(all)('$id says three to five cues, a caution and a way to make it easier', ({ id, exercise }) => {
    const text = CUES_EN[id];
    expect(text?.cues.length).toBeGreaterThanOrEqual(3);
    expect(text?.cues.length).toBeLessThanOrEqual(5);
    expect(text?.cautions.length).toBeGreaterThanOrEqual(1);
    expect((text?.easier.length ?? 0) + exercise.easier.length).toBeGreaterThanOrEqual(1);
  });

  it.each(all)('$id has cues that can be read in a quarter of its dose', ({ id, exercise }) => {
    const quarter = doseSeconds(exercise) / 4;
    const slow = (CUES_EN[id]?.cues ?? []).filter((cue) => cue.split(/\s+/).length / READING > quarter);
    expect(slow).toEqual([]);
  });

  it.each(all.filter(({ exercise }) => exercise.prescription.perSide))('$id asks for both sides', ({ exercise }) => {
    const sides = planWorkout(exercise, { level: 'normal', style: 'desk' }).map(({ side }) => side);
    expect(new Set(sides)).toEqual(new Set(sidesOf(exercise)));
    const { goal } = doseOf(exercise, 'normal', 'desk');
    const work = planWorkout(exercise, { level: 'normal', style: 'desk', sets: 1 }).reduce(
      (sum, set) => sum + workSeconds(set.goal),
      0,
    );
    expect(work).toBeCloseTo(2 * workSeconds(goal), 6);
  });

  it('says nothing about bodies, blame or weight', () => {
    const texts = [...strings(NAMES_EN), ...strings(CUES_EN), ...strings(EQUIPMENT_EN), ...strings(SAFETY_EN)];
    expect(texts.filter((text) => text !== ALLOWED && BANNED_WORDS['en']?.test(text))).toEqual([]);
    expect(texts.filter((text) => text === ALLOWED).length).toBe(1);
  });
});

/** Shown by the figure of a like movement. */
function standsIn({ id, movement }: Exercise): boolean {
  return movement !== (id as string);
}

function doseSeconds(exercise: Exercise): number {
  return workoutSeconds(
    planWorkout(exercise, { level: 'normal', style: exercise.deskDose === null ? 'full' : 'desk' }),
  );
}

function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}
