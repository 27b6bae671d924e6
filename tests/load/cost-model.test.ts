import { expect, it } from 'vitest';
import { monthlyBill } from './cost-model.ts';

it('costs a hundred people no more than the plan', () => {
  expect(monthlyBill(100).total).toBe(5);
});

it('grows with the people, in the straight line that separate accounts allow', () => {
  const [some, many] = [monthlyBill(100_000).total, monthlyBill(1_000_000).total];
  expect(many / some).toBeGreaterThan(9);
  expect(many / some).toBeLessThan(12);
});
