import { describe, expect, it } from 'vitest';
import { CAUGHT } from './caught.test-kit.ts';
import { failureOf } from './find-failure.test-kit.ts';
import { broken, MUTATIONS, type MutationName, RULES } from './rules.test-kit.ts';

describe.each(Object.keys(MUTATIONS) as MutationName[])('a build that would %s', (mutation) => {
  const { invariant, commands } = CAUGHT[mutation];

  it(`is caught by ${invariant}`, () => {
    expect(failureOf(broken(mutation), commands)?.invariant).toBe(invariant);
  });

  it('is caught for that alone', () => {
    expect(failureOf(RULES, commands)).toBeNull();
  });
});
