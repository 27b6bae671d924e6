import { expect, it } from 'vitest';
import { spreadOf } from './spread.ts';

it('takes the middle one of an odd count, whatever their order', () => {
  expect(spreadOf([30, 4, 100])).toEqual({ min: 4, median: 30, max: 100 });
});

it('takes half way between the two middle ones of an even count', () => {
  expect(spreadOf([1, 2, 4, 10])).toEqual({ min: 1, median: 3, max: 10 });
});
