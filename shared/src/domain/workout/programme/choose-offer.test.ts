import { describe, expect, it } from 'vitest';
import { createRng } from '../../../lib/rng.ts';
import { CATALOGUE, exerciseOf } from '../../exercise/catalogue.ts';
import { days } from '../../time/instant.ts';
import { chooseOffer, chooseOffers } from './choose-offer.ts';
import { doseOffer } from './dose-offer.ts';
import { activeBlocks, allowedExercises } from './gates.ts';
import { planOffered } from './plan-offered.ts';
import { done, inOrder, NOW, training } from './training.test-kit.ts';
import type { Training } from './training.ts';

function patterns(changes: Partial<Training>): readonly string[] {
  return chooseOffers(training(changes), 12, createRng(7)).map(({ exercise }) => exerciseOf(exercise).pattern);
}

describe('the next exercise', () => {
  it('is the same for the same log and seed', () => {
    const log = training({ entries: [done(2, 'band-pull-apart', { count: 3 })] });
    expect(chooseOffers(log, 5, createRng(3))).toEqual(chooseOffers(log, 5, createRng(3)));
  });

  it('trains the region furthest behind', () => {
    const midHeavy = training({
      entries: inOrder([done(4, 'band-pull-apart', { count: 6 }), done(2, 'band-lat-pulldown', { count: 4 })]),
    });
    expect(chooseOffer(midHeavy, createRng(1))?.why).toContain('regionBehind:lower');
  });

  it('begins a day with the back where the week would else have too few back days, even if a push is due', () => {
    const office = { equipment: ['resistance_band', 'anchor'], place: 'open_office' } as const;
    const twoADay = (...backDays: readonly number[]) =>
      inOrder([16, 14, 9, 7].flatMap((daysAgo) => [done(daysAgo, 'chin-tuck'), done(daysAgo, 'wall-sit')])).concat(
        backDays.map((daysAgo) => done(daysAgo, 'resistance-band-row', { count: 3 })),
      );
    const why = (entries: Training['entries']) => chooseOffer(training({ ...office, entries }), createRng(1))?.why;
    expect(why(twoADay(5))).toContain('regionBehind:lower');
    expect(why(twoADay(5, 3))).toEqual(expect.arrayContaining(['wholeBody:push']));
  });

  it('gives a region that lags behind more sets', () => {
    const sets = (lower: number) => {
      const entries = inOrder([
        done(4, 'resistance-band-row', { count: 5 }),
        done(2, 'hip-hinge-drill', { count: lower }),
        done(0, 'resistance-band-row', { count: 3 }),
      ]);
      return doseOffer(exerciseOf('hip-hinge-drill'), [], training({ entries })).sets.length;
    };
    expect([sets(1), sets(12)]).toEqual([3, 1]);
  });

  it('makes walks longer, at most twice as long, while the week falls short of the three before', () => {
    const minutesOf = (lately: number, changes: Partial<Training> = {}) => {
      const before = [25, 20, 15, 10].map((daysAgo) => done(daysAgo, 'brisk-walk', { seconds: 1_200 }));
      const entries = inOrder([...before, ...(lately > 0 ? [done(2, 'brisk-walk', { seconds: lately * 60 })] : [])]);
      const [walk] = planOffered({ type: 'walk', exercise: null }, training({ entries, ...changes })) ?? [];
      return walk?.goal.kind === 'time' ? walk.goal.seconds / 60 : null;
    };
    expect([10, 20, 25, 30].map((lately) => minutesOf(lately))).toEqual([10, 8, 6, 5]);
    expect(minutesOf(0)).toBe(5); // back after a week away: as usual
    expect(minutesOf(10, { stress: 4 })).toBe(5);
    expect(minutesOf(10, { readiness: 'skipped' })).toBe(5);
  });

  it('turns to heart and lungs where they lag behind, once the day has had its sets for the back', () => {
    const whole = ['wall-push-up', 'wall-sit', 'hip-hinge-drill'].map((id) => done(1, id));
    const walks = (...daysAgo: readonly number[]) => daysAgo.map((ago) => done(ago, 'brisk-walk', { seconds: 1_200 }));
    const why = (backSets: number, walked: readonly number[]) => {
      const back = done(0, 'bird-dog', { count: backSets });
      return chooseOffer(training({ entries: inOrder([...walks(...walked), ...whole, back]) }), createRng(1))?.why;
    };
    expect(why(3, [25, 20, 15, 10])).not.toContain('moreCardio'); // a week without any: as usual
    expect(why(3, [25, 20, 15, 10, 2])).toContain('moreCardio');
    expect(why(3, [25, 20, 15, 10, 3, 2])).not.toContain('moreCardio');
    expect(why(1, [25, 20, 15, 10, 2])).not.toContain('moreCardio');
  });

  it('never has the pattern of the one before', () => {
    const running = patterns({});
    expect(running.filter((pattern, index) => pattern === running[index - 1])).toEqual([]);
  });

  it('leaves the back alone the day after a back day, and after three in a week', () => {
    const backDay = (daysAgo: number) => done(daysAgo, 'bird-dog', { count: 3 });
    for (const entries of [
      [backDay(3), backDay(1)],
      [backDay(6), backDay(4), backDay(2)],
    ]) {
      const offer = chooseOffer(training({ entries: inOrder(entries) }), createRng(2));
      const { credit } = exerciseOf(offer?.exercise ?? '');
      expect(Math.max(credit.upper, credit.mid, credit.lower)).toBeLessThan(0.5);
    }
  });

  it('is light or restful after a short night, on a hard day, and without answers to the readiness questions', () => {
    const kinds = (changes: Partial<Training>) => allowedExercises(training(changes));
    expect(kinds({ sleepHours: 5.9 }).every(({ intensity }) => ['rest', 'light'].includes(intensity))).toBe(true);
    expect(kinds({ sleepHours: 5.9 }).some(({ counts }) => counts.strengthSet)).toBe(false);
    expect(kinds({ stress: 4 }).some(({ counts }) => counts.strengthSet)).toBe(false);
    expect(kinds({ readiness: 'skipped' }).every(({ intensity }) => ['rest', 'light'].includes(intensity))).toBe(true);
  });

  it('is vigorous only when opted in, ready, rested and used to it', () => {
    const active = inOrder([1, 2, 3, 4, 5, 6].map((daysAgo) => done(daysAgo, 'chin-tuck')));
    const vigorous = (changes: Partial<Training>) =>
      allowedExercises(
        training({ equipment: ['kettlebell'], place: 'gym', vigorousOptIn: true, entries: active, ...changes }),
      ).filter(({ intensity }) => intensity === 'vigorous').length;
    expect(vigorous({})).toBeGreaterThan(0);
    expect(vigorous({ vigorousOptIn: false })).toBe(0);
    expect(vigorous({ readiness: 'caution' })).toBe(0);
    expect(vigorous({ sleepHours: 6.9 })).toBe(0);
    expect(vigorous({ entries: active.slice(1) })).toBe(0);
  });

  it('blocks the pattern of what hurt for seven days, and what was refused for good', () => {
    const hurt = done(3, 'bird-dog', { count: 0 }, { answer: 'hurts' });
    const never = done(30, 'superman-hold', { count: 0 }, { answer: 'never' });
    expect(activeBlocks(training({ entries: [never, hurt] }))).toEqual([
      { exercise: 'superman-hold', until: null },
      { pattern: 'anti_rotation', until: hurt.at + days(7) },
    ]);
    const later = training({ now: NOW + days(4), entries: [never, hurt] });
    expect(activeBlocks(later)).toEqual([{ exercise: 'superman-hold', until: null }]);
    expect(allowedExercises(later).some(({ id }) => id === 'superman-hold')).toBe(false);
  });

  it('asks only for what is there', () => {
    const bare = allowedExercises(training({ equipment: [], place: 'on_mute' }));
    expect(bare.length).toBeGreaterThan(5);
    expect(bare.every(({ office, noise }) => office === 'discreet' && noise === 'silent')).toBe(true);
    const everything = CATALOGUE.filter(({ equipment }) => equipment.includes('barbell'));
    expect(allowedExercises(training()).filter((one) => everything.includes(one))).toEqual([]);
  });

  it('warms up before the first exercise of the day that belongs in a gym', () => {
    const gym = {
      place: 'gym',
      equipment: ['cable_machine', 'pulldown_bar', 'v_handle', 'back_extension_bench'],
    } as const;
    const [first, second] = chooseOffers(training(gym), 2, createRng(1));
    expect(first).toMatchObject({ exercise: 'march-in-place', why: ['warmUp'] });
    expect(first?.sets.map(({ seconds }) => seconds)).toEqual([60, 60]);
    expect(exerciseOf(second?.exercise ?? '').office).toBe('gym');
  });
});
