import { ownThingsOf } from '@unslouch/shared/domain/workout/routine/parse-own.ts';
import { STARTER_PLANS } from '@unslouch/shared/domain/workout/routine/starter-plans.ts';
import { parseWeekPlan } from '@unslouch/shared/domain/workout/routine/week-plan.ts';
import { describe, expect, it } from 'vitest';
import { draftOf, moveChanges, NEW_STEP, newMove, newRoutine, routineChanges, starterChanges } from './draft.ts';

const noWeek = parseWeekPlan({}, new Map());

describe('what saving writes', () => {
  it('is the routine and the week with it on its days only', () => {
    const draft = newRoutine('r1');
    const routine = { ...draft.routine, name: 'Mornings' };
    const once = routineChanges({ ...draft, routine, days: ['mon', 'fri'] }, noWeek);
    const week = parseWeekPlan(once['weekPlan'], new Map([['routine/r1', routine]]));
    expect([week.mon, week.tue, week.fri]).toEqual([['routine/r1'], [], ['routine/r1']]);
    expect(draftOf('routine/r1', routine, week).days).toEqual(['mon', 'fri']);
    const moved = routineChanges({ ...draft, routine, days: ['tue'] }, week);
    expect(moved['weekPlan']).toMatchObject({ mon: [], tue: ['routine/r1'], fri: [] });
  });

  it('is a move under the one that it is like; likened to another it moves', () => {
    const draft = { ...newMove(), move: { ...newMove().move, name: 'Towel row' } };
    const [first] = Object.keys(moveChanges(draft, 'a1'));
    expect(first).toBe('own/resistance-band-row/a1');
    expect(Object.keys(moveChanges({ ...draft, id: first ?? null }, 'b2'))).toEqual([first]);
    expect(moveChanges({ ...draft, id: first ?? null, like: 'bird-dog' }, 'b2')).toMatchObject({
      [first ?? '']: null,
      'own/bird-dog/b2': { name: 'Towel row' },
    });
  });

  it.each(STARTER_PLANS)('is a plan of one’s own from the ready-made one for $id', (plan) => {
    const before = routineChanges({ ...newRoutine('old'), days: ['mon'] }, noWeek);
    const names = plan.routines.map((_, index) => `Day ${index + 1}`);
    const stored = {
      'routine/old': { name: 'Old', rounds: 1, steps: [NEW_STEP] },
      ...starterChanges(plan, parseWeekPlan(before['weekPlan'], new Map([['routine/old', 1]])), names, 's'),
    };
    const own = ownThingsOf(stored);
    expect([...own.routines.values()].map(({ name }) => name)).toEqual(['Old', ...names]);
    const week = parseWeekPlan(stored['weekPlan' as keyof typeof stored], own.routines);
    expect([week.mon, week.wed, week.fri]).toEqual([['routine/old', 'routine/s0'], ['routine/s1'], ['routine/s2']]);
  });
});
