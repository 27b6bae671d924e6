import type { AnyFact, CheckInValue, DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { describe, expect, it } from 'vitest';
import { testI18n } from '../../ui/render.test-kit.tsx';
import { checkInsOf } from './check-in-items.ts';
import { changeOf, checkInsModel } from './check-ins-model.ts';

const water: CheckInValue = { item: 'water', score: 1, region: null };
const stress = (score: number): CheckInValue => ({ item: 'stress', score, region: null });
const sore = (region: 'upper' | 'mid'): CheckInValue => ({ item: 'soreness', score: 3, region });

let count = 0;
function given(value: CheckInValue): AnyFact {
  count += 1;
  const id = { by: 'person', device: 'desk' as DeviceId, count } as const;
  return { kind: 'fact', id, life: 1, revision: 0, type: 'checkIn', startTime: count, offsetMinutes: 0, value };
}

describe('check-ins', () => {
  it('are off until each is switched on, and none that nobody knows', () => {
    expect([checkInsOf({}), checkInsOf({ checkIns: ['mood', 'weight', 'water'] })]).toEqual([[], ['water', 'mood']]);
  });

  it('count water, and remember the rest once', () => {
    const shown = checkInsModel(testI18n, ['water', 'protein'], [given(water), given(water)]);
    expect(shown.map((item) => item.label)).toEqual(['Water, 2 glasses', 'Protein with a meal']);
  });

  it('ask for soreness by region, in words', () => {
    const shown = checkInsModel(testI18n, ['soreness'], [given(sore('mid'))]);
    expect(shown.map((item) => item.kind === 'tap' && [item.label, item.on])).toEqual([
      ['Sore: upper back', false],
      ['Sore: mid back', true],
      ['Sore: lower back', false],
    ]);
  });

  it('add a glass each time, take a second tap back, and replace a number', () => {
    const [glass, two] = [given(water), given(stress(2))];
    expect(changeOf(water, [glass])).toEqual({ kind: 'add', value: water, replaces: null });
    expect(changeOf(stress(2), [two])).toEqual({ kind: 'remove', fact: two });
    expect(changeOf(stress(5), [two])).toEqual({ kind: 'add', value: stress(5), replaces: two });
    expect(changeOf(sore('upper'), [given(sore('mid'))])).toEqual({
      kind: 'add',
      value: sore('upper'),
      replaces: null,
    });
  });
});
