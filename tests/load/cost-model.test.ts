import { expect, it } from 'vitest';
import { monthlyBill } from './cost-model.ts';

const A_DAY = {
  nudges: 10,
  done: 5,
  pushes: 10,
  pushedBytes: 4_000,
  pulls: 30,
  claims: 10,
  acks: 2,
  pagesOpened: 5,
  phonePushes: 6,
  slots: 8,
  slotsEmptied: 5,
};

it('costs a hundred people no more than the plan', () => {
  expect(monthlyBill(100, A_DAY).total).toBe(5);
});

it('grows with the people, in the straight line that separate accounts allow', () => {
  // Beyond what the plan includes: below, the free part bends the line.
  const [one, two, three] = [1_000_000, 2_000_000, 3_000_000].map((people) => monthlyBill(people, A_DAY).total);
  if (one === undefined || two === undefined || three === undefined) throw new Error('three bills');
  expect(three - two).toBeCloseTo(two - one, 0);
});
