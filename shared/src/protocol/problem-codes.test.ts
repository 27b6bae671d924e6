import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { RELAY_PROBLEMS, type RelayProblemCode, relayProblem, relayProblemSchema } from './problem-codes.ts';
import { PROBLEM_STATUS } from './problem-status.ts';

const CODES = Object.keys(RELAY_PROBLEMS) as RelayProblemCode[];

describe('the relay’s problems', () => {
  it.each(CODES)('%s comes through JSON as it was', (code) => {
    const problem = relayProblem(code, { head: 3 });
    expect(v.parse(relayProblemSchema, JSON.parse(JSON.stringify(problem)))).toEqual(problem);
  });

  it('say when to come back wherever the answer is 429 or 507', () => {
    const busy = CODES.filter((code) => [429, 507].includes(PROBLEM_STATUS[code]));
    expect(busy.map((code) => relayProblem(code).retryAfterSeconds ?? 0).every((wait) => wait > 0)).toBe(true);
  });

  it('of a newer relay are no problem that this build knows', () => {
    expect(v.is(relayProblemSchema, { code: 'on-fire', permanent: true })).toBe(false);
  });
});
