import { minutes } from '@unslouch/shared/domain/time/instant.ts';
import { describe, expect, it } from 'vitest';
import { testI18n } from '../../ui/render.test-kit.tsx';
import { decisionDataOf } from './decision-data-of.ts';

const core = { id: 'laptop/7', at: 1_000, reasons: ['away'], boutMs: minutes(31), nextDue: null, receptiveness: 0.5 };
const told = { id: 'laptop/7', at: 1_000, boutMs: minutes(31), reasons: ['away'] };

function dataOf(decision: object) {
  return decisionDataOf(testI18n, { id: 'laptop/7', at: 1_000, decision });
}

describe('a row of the decision log', () => {
  it('names the exercise of an invitation', () => {
    const nudge = {
      id: 'laptop:1',
      type: 'workout',
      exercise: 'band-pull-apart',
      intensity: 'any',
      surface: 'notification',
    };
    expect(dataOf({ ...core, kind: 'fire', nudge })).toEqual({
      ...told,
      what: { kind: 'fire', nudge: 'workout', exerciseName: 'Band pull-apart' },
    });
  });

  it('tells how long an absence was', () => {
    const absence = { since: 0, until: minutes(38), cause: 'away' };
    expect(dataOf({ ...core, kind: 'credit', absence })).toEqual({
      ...told,
      what: { kind: 'credit', awayMs: minutes(38) },
    });
  });

  it('tells a hold', () => {
    expect(dataOf({ ...core, kind: 'hold', retryAt: null })).toEqual({ ...told, what: { kind: 'hold' } });
  });

  it('tells whether sitting is counted', () => {
    const rest = (nextDue: number | null) => dataOf({ ...core, kind: 'rest', until: null, nextDue });
    expect([rest(5_000), rest(null)]).toEqual([
      { ...told, what: { kind: 'rest', counts: true } },
      { ...told, what: { kind: 'rest', counts: false } },
    ]);
  });

  it.each([{}, { ...core, kind: 'later' }, { ...core, kind: 'hold', reasons: ['rain'], retryAt: null }])(
    'is passed over where it is %o',
    (decision) => {
      expect(dataOf(decision)).toBeNull();
    },
  );
});
