import { describe, expect, it } from 'vitest';
import { minutes } from '../time/instant.ts';
import type { AnyFact, BoutValue, CreditValue, DeviceId, FactId } from './fact.ts';
import { sittingTruth } from './sitting-truth.ts';

const NINE = Date.UTC(2026, 10, 23, 9);
const at = (minute: number) => NINE + minutes(minute);
const known = { kind: 'fact', life: 1, revision: 0, offsetMinutes: 0 } as const;
const id: FactId = { by: 'person', device: 'laptop' as DeviceId, count: 1 };

function bout(from: number, to: number, endedBy: BoutValue['endedBy'], satMinutes = to - from): AnyFact {
  const value = { endTime: at(to), seconds: satMinutes * 60, endedBy };
  return { ...known, id, type: 'bout', startTime: at(from), value };
}

function credit(from: number, to: number, cause: CreditValue['cause']): AnyFact {
  return {
    ...known,
    id,
    type: 'credit',
    startTime: at(from),
    value: { endTime: at(to), seconds: (to - from) * 60, cause },
  };
}

function session(from: number, lasts: number): AnyFact {
  const value = {
    nudge: null,
    nudgeType: 'standUp',
    outcome: 'done',
    seconds: lasts * 60,
    fraction: 1,
    effort: null,
    steps: [],
  } as const;
  return { ...known, id, type: 'session', startTime: at(from), value };
}

function linesOf(truth: ReturnType<typeof sittingTruth>): readonly string[] {
  return truth.spans.map(
    ({ state, startTime, endTime }) => `${state} ${(startTime - NINE) / 60_000} to ${(endTime - NINE) / 60_000}`,
  );
}

describe('sittingTruth', () => {
  it('tells a morning with a break, a lunch, a closed browser and a bout that goes on', () => {
    const truth = sittingTruth(
      [
        bout(0, 30, 'session', 28),
        session(30, 2),
        bout(32, 62, 'away'),
        credit(62, 122, 'away'),
        bout(122, 130, 'closed'),
        credit(200, 210, 'steps'),
      ],
      { startTime: at(210), endTime: at(245), ms: minutes(35) },
    );
    expect(linesOf(truth)).toEqual([
      'sitting 0 to 30',
      'moving 30 to 32',
      'sitting 32 to 62',
      'away 62 to 122',
      'sitting 122 to 130',
      'gap 130 to 200',
      'moving 200 to 210',
      'sitting 210 to 245',
    ]);
    expect(truth).toMatchObject({
      boutsBroken: 2,
      longest: { startTime: at(210), ms: minutes(35) },
      time: { sitting: minutes(101), moving: minutes(12), away: minutes(62), gap: minutes(70) },
    });
  });

  it('counts a minute once where two devices saw it, as the better of the two', () => {
    const truth = sittingTruth([bout(0, 30, 'session'), bout(10, 40, 'away'), session(20, 5)]);
    expect(linesOf(truth)).toEqual(['sitting 0 to 20', 'moving 20 to 25', 'sitting 25 to 40']);
    expect(truth.time).toEqual({ sitting: minutes(35), moving: minutes(5), away: 0, gap: 0 });
  });

  it('knows nothing of a day without anything', () => {
    expect(sittingTruth([])).toEqual({
      boutsBroken: 0,
      longest: null,
      time: { moving: 0, away: 0, sitting: 0, gap: 0 },
      spans: [],
    });
  });
});
