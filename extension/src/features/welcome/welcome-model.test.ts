import { describe, expect, it } from 'vitest';
import { pageAfter, pageBefore, readinessOf, type WelcomeAnswers, welcomePages } from './welcome-model.ts';

const skipped: WelcomeAnswers = {
  goal: null,
  equipment: [],
  place: 'home',
  weekdays: [],
  from: '09:00',
  to: '18:00',
  readiness: [],
  readinessClear: false,
};

describe('readiness', () => {
  it('is skipped where nothing was said', () => {
    expect(readinessOf(skipped)).toBe('skipped');
  });

  it('is fine only where it was said that none holds', () => {
    expect(readinessOf({ ...skipped, readinessClear: true })).toBe('ok');
  });

  it('asks for caution with any yes, whatever else was ticked', () => {
    expect(readinessOf({ ...skipped, readiness: ['joint'], readinessClear: true })).toBe('caution');
  });
});

it('goes from the first page to the last and back', () => {
  expect([welcomePages.map(pageAfter), welcomePages.map(pageBefore)]).toEqual([
    ['reach', 'hours', 'readiness', 'try', null],
    [null, 'goal', 'reach', 'hours', 'readiness'],
  ]);
});
