import { describe, expect, it } from 'vitest';
import { minutes } from '../../time/instant.ts';
import { addDays } from '../../time/local-day.ts';
import { type DetectorId, detect } from './detectors.ts';
import { done, inOrder, longAgo, NOW, training } from './training.test-kit.ts';
import type { TrainedEntry, Training } from './training.ts';

function fires(id: DetectorId, entries: readonly TrainedEntry[], changes: Partial<Training> = {}): boolean | null {
  return detect(training({ entries: inOrder([...longAgo(), ...entries]), ...changes }))[id].fires;
}

describe('a common mistake', () => {
  it('is not spoken of before two weeks of data', () => {
    const young = detect(training({ entries: [done(12, 'brisk-walk', { seconds: 7_200 })] }));
    expect(Object.values(young).map((one) => one.fires)).toEqual([null, null, null, null, null, null, null, null]);
    const fortnight = detect(training({ entries: [done(13, 'brisk-walk', { seconds: 7_200 })] }));
    expect(Object.values(fortnight).map((one) => one.fires)).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('M1: one note only, from six sets', () => {
    const pullAparts = (count: number) => [done(3, 'band-pull-apart', { count })];
    expect(fires('M1', pullAparts(5))).toBe(false);
    expect(fires('M1', pullAparts(6))).toBe(true);
    expect(fires('M1', [...pullAparts(2), done(2, 'sit-to-stand', { count: 4 })])).toBe(false);
    expect(fires('M1', [done(2, 'band-lat-pulldown', { count: 6 })])).toBe(true);
    const share = (compound: number, isolation: number) => [
      done(1, 'bird-dog', { count: compound }),
      done(2, 'wall-push-up'),
      done(3, 'band-pull-apart', { count: isolation }),
    ];
    expect(fires('M1', share(3, 6))).toBe(false); // four in ten
    expect(fires('M1', share(2, 6))).toBe(true); // three in nine
    const two = [done(1, 'band-lat-pulldown', { count: 4 }), done(2, 'bird-dog', { count: 4 })];
    expect(fires('M1', two)).toBe(true);
    expect(fires('M1', [...two, done(3, 'superman-hold')])).toBe(false); // three patterns
    expect(fires('M1', [...two, done(14, 'superman-hold')])).toBe(true); // out of the window
  });

  it('M2: an hour of cardio and no strength', () => {
    expect(fires('M2', [done(2, 'brisk-walk', { seconds: 3_599 })])).toBe(false);
    expect(fires('M2', [done(2, 'brisk-walk', { seconds: 3_600 })])).toBe(true);
    expect(fires('M2', [done(2, 'brisk-walk', { seconds: 3_600 }), done(1, 'bird-dog')])).toBe(false);
    expect(fires('M2', [done(2, 'brisk-walk', { seconds: 3_600 }), done(14, 'bird-dog')])).toBe(true);
    expect(fires('M2', [done(14, 'brisk-walk', { seconds: 3_600 })])).toBe(false);
  });

  it('M2b: three days of strength, hardly any cardio, few steps where they are known', () => {
    const three = [done(1, 'bird-dog'), done(3, 'bird-dog'), done(5, 'bird-dog')];
    const steps = (count: number) => ({ days: [{ day: addDays(training().today, -1), steps: count, brokenBouts: 0 }] });
    expect(fires('M2b', three.slice(1))).toBe(false);
    expect(fires('M2b', three)).toBe(true);
    expect(fires('M2b', [...three, done(2, 'brisk-walk', { seconds: 1_199 })])).toBe(true);
    expect(fires('M2b', [...three, done(2, 'brisk-walk', { seconds: 1_200 })])).toBe(false);
    expect(fires('M2b', three, steps(4_999))).toBe(true);
    expect(fires('M2b', three, steps(5_000))).toBe(false);
  });

  it('M3: a week with two back days, then ten days without one', () => {
    const backDay = (daysAgo: number) => done(daysAgo, 'bird-dog', { count: 3 });
    expect(fires('M3', [backDay(20), backDay(18), backDay(7)])).toBe(true);
    expect(fires('M3', [backDay(20), backDay(18), backDay(8)])).toBe(false);
    expect(fires('M3', [backDay(20), backDay(7)])).toBe(false);
    expect(fires('M3', [backDay(13), backDay(10)])).toBe(true);
    expect(fires('M3', [backDay(13), backDay(9)])).toBe(false);
    expect(fires('M3', [backDay(27), backDay(26), backDay(15), backDay(14), backDay(9)])).toBe(true);
    expect(fires('M3', [backDay(26), backDay(19), backDay(8)])).toBe(false); // never two within a week
  });

  it('M4: training days without a meal check-in, only where they are switched on', () => {
    const four = [1, 3, 5, 7].map((daysAgo) => done(daysAgo, 'bird-dog'));
    const said = (protein: boolean | null) => ({ checkIns: [{ at: NOW, day: training().today, protein }] });
    expect(fires('M4', four)).toBe(false);
    expect(fires('M4', four, said(null))).toBe(true);
    expect(fires('M4', four, said(false))).toBe(true);
    expect(fires('M4', four, said(true))).toBe(false);
    expect(fires('M4', four.slice(1), said(false))).toBe(false);
    expect(fires('M4', four, { checkIns: [{ at: NOW, day: training().today, stress: 2 }] })).toBe(false);
  });

  it('M5: hard and seldom', () => {
    const rated = (effort: number, count: number) =>
      Array.from({ length: count }, (_, i) => done(i * 4 + 1, 'bird-dog', {}, { effort }));
    expect(fires('M5', rated(8, 5))).toBe(true);
    expect(fires('M5', rated(7, 5))).toBe(false);
    expect(fires('M5', rated(8, 6))).toBe(false);
    const inOneGo = rated(8, 5).flatMap((one) => [one, { ...one, at: one.at + minutes(10) }]);
    expect(fires('M5', inOneGo)).toBe(true);
    const young = (count: number) =>
      detect(training({ entries: inOrder([done(13, 'bird-dog', {}, { effort: 8 }), ...rated(8, count)]) })).M5.fires;
    expect(young(1)).toBe(true); // two in two weeks
    expect(young(3)).toBe(false); // four in two weeks
  });

  it('M6: most of a week on one region, and offers the least trained one', () => {
    const entries = (count: number) => [done(2, 'bird-dog', { count })]; // a quarter, a quarter, one
    expect(fires('M6', entries(8))).toBe(false);
    expect(fires('M6', [done(2, 'scapular-push-up', { count: 7 })])).toBe(false);
    const mixed = (face: number, squeeze: number) => [
      done(2, 'band-lat-pulldown', { count: face }), // one, a half
      done(1, 'scapular-squeeze', { count: squeeze }), // a half
    ];
    expect(fires('M6', mixed(3, 11))).toBe(false); // seven of ten
    expect(fires('M6', mixed(3, 12))).toBe(true);
    const worked = detect(training({ entries: inOrder([...longAgo(), done(2, 'scapular-push-up', { count: 8 })]) }));
    expect(worked.M6).toEqual({ fires: true, offer: 'tryRegion:upper' });
  });

  it('M7: more than a tenth more load with too few repetitions, or rushing twice', () => {
    const lift = (daysAgo: number, loadKg: number, reps: number) =>
      done(daysAgo, 'romanian-deadlift', { loadKg, reps });
    expect(fires('M7', [lift(5, 40, 8), lift(2, 44, 6)])).toBe(false);
    expect(fires('M7', [lift(5, 40, 8), lift(2, 45, 6)])).toBe(true);
    expect(fires('M7', [lift(5, 40, 8), lift(2, 45, 8)])).toBe(false);
    const rushed = (daysAgo: number) => done(daysAgo, 'band-pull-apart', { tempoSeconds: 1.9 });
    expect(fires('M7', [rushed(3)])).toBe(false);
    expect(fires('M7', [rushed(3), rushed(1)])).toBe(true);
    expect(fires('M7', [rushed(3), rushed(3)])).toBe(false); // one session
    const half = (daysAgo: number) => done(daysAgo, 'band-pull-apart', { tempoSeconds: 2 });
    expect(fires('M7', [half(3), half(1)])).toBe(false);
  });
});
