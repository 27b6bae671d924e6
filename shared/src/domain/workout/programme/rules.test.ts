import { describe, expect, it } from 'vitest';
import { createRng } from '../../../lib/rng.ts';
import { days, minutes } from '../../time/instant.ts';
import { addDays } from '../../time/local-day.ts';
import { chooseOffers } from './choose-offer.ts';
import type { RuleId } from './rule.ts';
import { judgeRules } from './rules.ts';
import { done, inOrder, NOW, training } from './training.test-kit.ts';
import type { TrainedEntry, Training } from './training.ts';

function met(rule: RuleId, entries: readonly TrainedEntry[], changes: Partial<Training> = {}): boolean | null {
  return judgeRules(training({ entries: inOrder(entries), ...changes }), [])[rule].met;
}

const backDay = (daysAgo: number, id = 'bird-dog') => done(daysAgo, id, { count: 3 });

describe('the programme', () => {
  it('says nothing without a log', () => {
    const rules = judgeRules(training(), []);
    expect(Object.values(rules).map((rule) => rule.met)).toEqual(Array.from({ length: 12 }, () => null));
  });

  it('P1: two or three back days in seven, a fourth only where enough of them are light', () => {
    expect(met('P1', [backDay(1)])).toBe(false);
    expect(met('P1', [backDay(1), backDay(6)])).toBe(true);
    expect(met('P1', [backDay(1), backDay(7)])).toBe(false);
    expect(met('P1', [backDay(0), backDay(2), backDay(4), backDay(6)])).toBe(true);
    const hard = [0, 2, 4, 6].map((daysAgo) => done(daysAgo, 'bird-dog', { count: 3 }, { effort: 7 }));
    expect(met('P1', hard)).toBe(false);
    expect(met('P1', hard.slice(1))).toBe(true);
    const light = [1, 5].map((daysAgo) => backDay(daysAgo));
    expect(met('P1', [...hard.slice(1), light[1] as TrainedEntry])).toBe(true);
    expect(met('P1', [...hard.slice(1), ...light])).toBe(false);
  });

  it('P2: no region hard on two days running', () => {
    const hard = (daysAgo: number, count: number) => done(daysAgo, 'bird-dog', { count }, { effort: 8 });
    expect(met('P2', [hard(2, 4), hard(1, 4)])).toBe(false);
    expect(met('P2', [hard(2, 4), hard(1, 3)])).toBe(true);
    expect(met('P2', [hard(3, 4), hard(1, 4)])).toBe(true);
    expect(met('P2', [done(2, 'bird-dog', { count: 4 }), done(1, 'bird-dog', { count: 4 })])).toBe(true);
  });

  it('P3: a fifth of the credits for each region within reach, from nine credits on', () => {
    const balanced = [
      done(1, 'band-lat-pulldown', { count: 3 }),
      done(3, 'band-pull-apart', { count: 2 }),
      done(5, 'superman-hold', { count: 2 }),
    ];
    expect(met('P3', balanced.slice(0, 2))).toBe(null);
    expect(met('P3', balanced)).toBe(false); // 4, 4.5 and 2 credits
    expect(met('P3', [...balanced, done(6, 'superman-hold', { count: 1 })])).toBe(true);
    expect(met('P3', [done(1, 'band-lat-pulldown', { count: 6 })])).toBe(false);
    expect(met('P3', [done(1, 'scapular-push-up', { count: 9 })], { equipment: [], place: 'on_mute' })).toBe(true);
  });

  it('P4: two strength days, cardio that keeps up, a push, and a squat or hinge', () => {
    const whole = [done(1, 'sit-to-stand'), done(2, 'desk-push-up'), done(2, 'brisk-walk', { seconds: 600 })];
    expect(met('P4', whole)).toBe(true);
    for (const missing of whole)
      expect(
        met(
          'P4',
          whole.filter((one) => one !== missing),
        ),
      ).toBe(false);
    const bridge = [...whole.slice(1), done(1, 'glute-bridge')]; // neither squat nor hinge
    expect(met('P4', bridge)).toBe(false);
    const dance = [...whole.slice(0, 2), done(2, 'kitchen-dance', { seconds: 600 })]; // felt light, 4.5 MET
    expect(met('P4', dance)).toBe(true);
    const fell = (minutes: number) => [
      ...whole.slice(0, 2),
      ...[20, 27, 34, 41].map((daysAgo) => done(daysAgo, 'brisk-walk', { seconds: 2_400 })),
      done(2, 'brisk-walk', { seconds: minutes * 60 }),
    ];
    expect([59, 60].map((minutes) => met('P4', fell(minutes)))).toEqual([false, true]); // three quarters of 40 a week
    const once = [20, 25, 30, 35].map((daysAgo) => done(daysAgo, 'brisk-walk', { seconds: 3_600 }));
    expect(met('P4', [...whole, ...once])).toBe(false);
  });

  it('P5: few and many repetitions among six loaded sets; slow and long ones without a load', () => {
    const band = (reps: number, count: number) => done(2, 'band-lat-pulldown', { reps, count });
    expect(met('P5', [band(12, 5)])).toBe(null);
    expect(met('P5', [band(12, 6)])).toBe(false);
    expect(met('P5', [band(8, 1), band(12, 4), band(15, 1)])).toBe(true);
    const bare = (reps: number, tempoSeconds: number) => done(2, 'sit-to-stand', { reps, tempoSeconds, count: 3 });
    expect(met('P5', [bare(10, 3), bare(12, 3)])).toBe(false);
    expect(met('P5', [bare(10, 5), bare(15, 3)])).toBe(true);
  });

  it('P6: three in five strength sets are multi-joint', () => {
    const sets = (compound: number, isolation: number) => [
      done(1, 'bird-dog', { count: compound }),
      done(2, 'band-pull-apart', { count: isolation }),
    ];
    expect(met('P6', sets(3, 2))).toBe(true);
    expect(met('P6', sets(2, 2))).toBe(false);
  });

  it('P7: half of the last four weeks, by back days or by broken bouts', () => {
    const weekOf = (week: number) => [backDay(7 * week + 1), backDay(7 * week + 3)];
    expect(met('P7', [...weekOf(0), ...weekOf(2)])).toBe(true);
    expect(met('P7', weekOf(1))).toBe(false);
    const broken = [0, 1, 2].map((daysAgo) => ({
      day: addDays(training().today, -daysAgo),
      steps: null,
      brokenBouts: 3,
    }));
    expect(met('P7', weekOf(1), { days: broken })).toBe(true);
  });

  it('P8: load rises by a tenth at most', () => {
    const lift = (daysAgo: number, loadKg: number) => done(daysAgo, 'romanian-deadlift', { loadKg });
    expect(met('P8', [lift(3, 40)])).toBe(null);
    expect(met('P8', [lift(3, 40), lift(1, 44)])).toBe(true);
    expect(met('P8', [lift(3, 40), lift(1, 45)])).toBe(false);
    expect(met('P8', [lift(3, 3), lift(1, 3.3)])).toBe(true);
  });

  it('P9: multi-joint first within a session', () => {
    const at = (offset: number, id: string): TrainedEntry => ({ ...done(1, id), at: NOW - days(1) + minutes(offset) });
    expect(met('P9', [at(0, 'bird-dog'), at(5, 'band-pull-apart')])).toBe(true);
    expect(met('P9', [at(0, 'band-pull-apart'), at(5, 'bird-dog')])).toBe(false);
    expect(met('P9', [at(0, 'band-pull-apart'), at(60, 'bird-dog')])).toBe(null);
    expect(met('P9', [at(0, 'kettlebell-swing'), at(5, 'bird-dog')])).toBe(null);
  });

  it('P10: light movement before the first gym exercise of a day', () => {
    const gym: TrainedEntry = { ...done(1, 'seated-cable-row'), at: NOW - days(1) + minutes(10) };
    expect(met('P10', [gym])).toBe(false);
    expect(met('P10', [done(1, 'march-in-place', { seconds: 119 }), gym])).toBe(false);
    expect(met('P10', [done(1, 'march-in-place', { seconds: 120 }), gym])).toBe(true);
    expect(met('P10', [done(1, 'mindful-minute', { seconds: 120 }), gym])).toBe(false);
    expect(met('P10', [done(1, 'cat-cow', { reps: 20, count: 2 }), gym])).toBe(true);
  });

  it('P11: one check-in a day of each kind, answered or skipped', () => {
    const one = { at: NOW, day: training().today, protein: null };
    expect(met('P11', [], { checkIns: [one] })).toBe(true);
    expect(met('P11', [], { checkIns: [one, { at: NOW, day: training().today, stress: 3 }] })).toBe(true);
    expect(met('P11', [], { checkIns: [one, one] })).toBe(false);
  });

  it('P12: after a short night or on a hard day, the next offers restore', () => {
    for (const hard of [{ sleepHours: 5.9 }, { stress: 4 }]) {
      const log = training(hard);
      expect(judgeRules(log, chooseOffers(log, 5, createRng(1))).P12.met).toBe(true);
      const others = chooseOffers(training(), 5, createRng(1));
      expect(judgeRules(log, others).P12.met).toBe(false);
    }
    expect(met('P12', [], { sleepHours: 6, stress: 3 })).toBe(true);
    expect(met('P12', [], { sleepHours: 6 })).toBe(null);
  });
});
