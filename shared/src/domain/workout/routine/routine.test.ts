import { describe, expect, it } from 'vitest';
import { exerciseOf } from '../../exercise/catalogue.ts';
import type { ExerciseId } from '../../log/fact.ts';
import { BACK_DAY } from '../programme/measures.ts';
import { ownThingsToJson, parseOwnFile } from './own-file.ts';
import { ownThingsOf, parseOwnExercise, parseRoutine } from './parse-own.ts';
import { planOwn, planRoutine } from './plan-routine.ts';
import type { OwnExercise, Routine, RoutineStep } from './routine.ts';
import { STARTER_PLANS } from './starter-plans.ts';
import { parseWeekPlan } from './week-plan.ts';

const TOWEL = 'own/resistance-band-row/t1' as ExerciseId;
const towel: OwnExercise = { name: 'Towel row', cue: 'Slowly', amount: { kind: 'reps', count: 8 }, perSide: true };
const step = (exercise: string, changes: Partial<RoutineStep> = {}): RoutineStep => ({
  exercise: exercise as ExerciseId,
  amount: null,
  sets: 1,
  restSeconds: 20,
  ...changes,
});
const routine: Routine = {
  name: 'Mornings',
  rounds: 2,
  steps: [step(TOWEL), step('plank', { amount: { kind: 'time', seconds: 25 } }), step('side-plank')],
};
const stored = {
  [TOWEL]: towel,
  'routine/r1': routine,
  'routine/gone': null,
  standUpEveryMinutes: 30,
  'own/x/y': towel,
};

describe('a routine', () => {
  const plan = planRoutine(routine, new Map([[TOWEL, towel]]));

  it('runs its steps in order, both sides of each, round after round', () => {
    const round = [`${TOWEL} right`, `${TOWEL} left`, 'plank both', 'side-plank right', 'side-plank left'];
    expect(plan.map(({ exercise, side }) => `${exercise} ${side}`)).toEqual([...round, ...round]);
    expect(plan.map(({ number, of }) => `${number}/${of}`).slice(4, 7)).toEqual(['1/2', '2/2', '2/2']);
  });

  it('keeps to the amounts, the rests and no rest at the end', () => {
    expect(plan[0]?.goal).toMatchObject({ kind: 'reps', count: 8 });
    expect(plan[2]?.goal).toMatchObject({ kind: 'time', seconds: 25 });
    expect(plan.map(({ restSeconds }) => restSeconds)).toEqual([0, 20, 20, 0, 20, 0, 20, 20, 0, 0]);
  });

  it('counts repetitions where the clock is usual, at the tempo of the figure', () => {
    const march = step('march-in-place', { amount: { kind: 'reps', count: 20 } });
    const [set] = planRoutine({ ...routine, rounds: 1, steps: [march] }, new Map());
    expect(set?.goal).toMatchObject({ kind: 'reps', count: 20, holdSeconds: null });
    expect(set?.goal.kind === 'reps' && set.goal.repSeconds).toBeGreaterThan(0);
  });

  it('may be one exercise of one’s own', () => {
    expect(planOwn(TOWEL, new Map([[TOWEL, towel]])).map(({ side }) => side)).toEqual(['right', 'left']);
  });
});

describe('own things', () => {
  it('are what the settings hold under such ids; what is taken out or unreadable is left out', () => {
    const own = ownThingsOf(stored);
    expect([...own.exercises.keys(), ...own.routines.keys()]).toEqual([TOWEL, 'routine/r1']);
  });

  it('go out as a file and come back the same', () => {
    const own = ownThingsOf(stored);
    expect(parseOwnFile(JSON.stringify(ownThingsToJson(own)))).toEqual({ ok: true, value: own });
  });

  it.each([
    ['no JSON', '{', 'own-unreadable', undefined],
    ['another file', '{"format":"else"}', 'own-unreadable', undefined],
    ['a wrong id', file({ exercises: { 'own/somersault/1': towel } }), 'own-malformed', 'exercises.own/somersault/1'],
    [
      'a wrong amount',
      file({ exercises: { [TOWEL]: { ...towel, amount: { kind: 'reps', count: 0 } } } }),
      'own-malformed',
      `exercises.${TOWEL}.amount.count`,
    ],
    [
      'a step that is nowhere',
      file({ routines: { 'routine/r1': routine } }),
      'own-malformed',
      `routines.routine/r1: ${TOWEL}`,
    ],
  ])('refuse %s and say where', (_, text, code, where) => {
    const parsed = parseOwnFile(text);
    expect(parsed.ok ? null : [parsed.problem.code, parsed.problem.params?.['where']]).toEqual([code, where]);
  });

  it('have a name, and a circuit stands in no routine', () => {
    expect(parseOwnExercise({ ...towel, name: ' ' }).ok).toBe(false);
    expect(parseRoutine({ ...routine, steps: [step('metabolic-back-circuit')] }).ok).toBe(false);
    expect(parseRoutine({ ...routine, steps: [] }).ok).toBe(false);
  });
});

describe('the week', () => {
  it('keeps the routines that are still there', () => {
    const plan = parseWeekPlan({ mon: ['routine/r1', 'routine/gone'], tue: 'x' }, ownThingsOf(stored).routines);
    expect([plan.mon, plan.tue, plan.sun]).toEqual([['routine/r1'], [], []]);
    expect(parseWeekPlan(null, new Map()).mon).toEqual([]);
  });
});

describe.each(STARTER_PLANS)('the starter plan for $id', ({ routines }) => {
  it('has two back days with a day between, and something for the rest', () => {
    const sets = (steps: readonly RoutineStep[]) =>
      steps.reduce((sum, one) => {
        const { counts, credit } = exerciseOf(one.exercise);
        return counts.strengthSet ? sum + one.sets * Math.max(credit.upper, credit.mid, credit.lower) : sum;
      }, 0);
    const back = routines.filter(({ steps }) => sets(steps) >= BACK_DAY).flatMap(({ days }) => days);
    expect(back).toEqual(['mon', 'fri']);
  });

  it('can be read back, and puts multi-joint moves first', () => {
    for (const { rounds, steps } of routines) {
      expect(parseRoutine({ name: 'x', rounds, steps }).ok).toBe(true);
      const strength = steps.map(({ exercise }) => exerciseOf(exercise)).filter(({ counts }) => counts.strengthSet);
      const single = strength.findIndex(({ mechanic }) => mechanic === 'isolation');
      const after = single === -1 ? [] : strength.slice(single);
      expect(after.filter(({ mechanic }) => mechanic === 'compound')).toEqual([]);
    }
  });
});

function file(content: object): string {
  return JSON.stringify({ format: 'unslouch-own/1', ...content });
}
