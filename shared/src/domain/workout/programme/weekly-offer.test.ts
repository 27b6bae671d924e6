import { describe, expect, it } from 'vitest';
import { findExercise } from '../../exercise/catalogue.ts';
import { training } from './training.test-kit.ts';
import { exerciseOfOffer, weeklyOffer } from './weekly-offer.ts';

describe('the offer of the week', () => {
  it('is none without enough to judge by', () => {
    expect(weeklyOffer(training({}))).toBeNull();
  });

  it('names an exercise that exists', () => {
    const offers = ['addWholeBodyMove', 'addBandRows', 'addWalk', 'welcomeBack', 'shorterAndEasier'] as const;
    const named = [...offers, 'tryRegion:upper', 'tryRegion:mid', 'tryRegion:lower', 'oneStepBack'] as const;
    expect(named.filter((offer) => findExercise(exerciseOfOffer(offer) ?? '') === null)).toEqual([]);
    expect(exerciseOfOffer('proteinReminder')).toBeNull();
  });
});
