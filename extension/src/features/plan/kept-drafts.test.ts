import * as v from 'valibot';
import { expect, it } from 'vitest';
import { newMove, newRoutine } from './draft.ts';
import { MOVE_DRAFT, ROUTINE_DRAFT } from './kept-drafts.ts';

const kept = <Draft>(schema: v.GenericSchema<unknown, Draft>, draft: unknown) =>
  v.parse(schema, JSON.parse(JSON.stringify(draft)));

it('takes a routine and a move as they begin, without a name', () => {
  expect(kept(ROUTINE_DRAFT, newRoutine('r1'))).toEqual(newRoutine('r1'));
  expect(kept(MOVE_DRAFT, newMove())).toEqual(newMove());
});

it('keeps the rest of a routine where one number is half typed, or a move is no longer known', () => {
  const { routine, ...draft } = newRoutine('r1');
  const steps = [
    { exercise: 'own/bird-dog/mine', amount: { kind: 'time', seconds: 0 }, sets: Number.NaN, restSeconds: 30 },
    { exercise: 'no-such-move', amount: null, sets: 2, restSeconds: 30 },
  ];
  expect(kept(ROUTINE_DRAFT, { ...draft, routine: { ...routine, name: 'Mornings', steps } })).toMatchObject({
    routine: { name: 'Mornings', steps: [{ exercise: 'own/bird-dog/mine', sets: 1 }, { exercise: 'bird-dog' }] },
  });
});

it('has none where it is something else', () => {
  for (const other of [null, 'routine', { ...newRoutine('r1'), id: 'own/x' }, { ...newRoutine('r1'), routine: {} }])
    expect(v.safeParse(ROUTINE_DRAFT, other).success).toBe(false);
});
