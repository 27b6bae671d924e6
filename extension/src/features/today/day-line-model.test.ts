import { describe, expect, it } from 'vitest';
import { testI18n } from '../../ui/render.test-kit.tsx';
import type { DayData } from './day-data.ts';
import { dayLineModel } from './day-line-model.ts';
import { sampleDay, sampleTime } from './sample-day.gallery-kit.ts';

function model(change: Partial<DayData> = {}) {
  return dayLineModel(testI18n, { ...sampleDay, ...change }, 'hour');
}

describe('the day line in words', () => {
  it('lists each break with its time and length, and what was away', () => {
    const { hops, notes } = model();
    expect([hops.map((hop) => hop.label), notes]).toEqual([
      [
        '09:33 walk, 7 min',
        '10:06 Band row, 2 min',
        '11:05 stand-up, 5 min',
        '11:40 Band pull-apart, 3 min',
        '13:36 walk, 7 min',
      ],
      ['12:22 away, 38 min'],
    ]);
  });

  it('fills the dot of a workout only', () => {
    expect(model().hops.map((hop) => hop.region)).toEqual([null, 'upper', null, 'mid', null]);
  });

  it('teaches where there is nothing yet, and says that a day off costs nothing', () => {
    const empty = { bouts: [], breaks: [], away: [] };
    expect([model().emptyNote, model(empty).emptyNote, model({ ...empty, dayOff: true }).emptyNote]).toEqual([
      null,
      'Nothing here yet. Your first break draws the first hop',
      'A day off. Nothing is counted, nothing is lost',
    ]);
  });
});

describe('the hours of the day line', () => {
  it('are those of the work window', () => {
    expect(model().ticks.map((tick) => tick.label)).toEqual([
      '9',
      '10',
      '11',
      '12',
      '13',
      '14',
      '15',
      '16',
      '17',
      '18',
    ]);
  });

  it('grow to whole hours around what happened outside of them', () => {
    const early = { startTime: sampleTime('07:40'), endTime: sampleTime('08:10') };
    const { hours, ticks } = model({ bouts: [early] });
    expect([hours.start, ticks[0]?.label]).toEqual([sampleTime('07:00'), '7']);
  });

  it('fall on local hours where the zone is off by a half', () => {
    const ticks = model({ offsetMinutes: 330 }).ticks;
    expect([ticks[0]?.at, ticks[0]?.label]).toEqual([sampleTime('08:30'), '14']);
  });

  it('are told every second one on a long day', () => {
    expect(model({ windowStart: sampleTime('06:00'), windowEnd: sampleTime('20:00') }).ticks).toHaveLength(8);
  });
});
