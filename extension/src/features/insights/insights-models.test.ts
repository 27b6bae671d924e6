import type { DaySummary } from '@unslouch/shared/domain/day/day-summary.ts';
import { addDays, type LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import { UTC } from '@unslouch/shared/domain/time/zone.ts';
import { describe, expect, it } from 'vitest';
import { testI18n } from '../../ui/render.test-kit.tsx';
import { dayDataAt } from '../today/day-data-of.ts';
import { backModel } from './back-model.ts';
import { consistencyModel } from './consistency-model.ts';
import { weekNumber } from './day-figures.ts';
import { spanOf } from './InsightsView.tsx';
import { monthModel } from './month-model.ts';
import { reviewModel } from './review-model.ts';
import { SAMPLE_NOW, SAMPLE_TODAY, sampleSettings, sampleTraining, sampleWeeks } from './sample-weeks.gallery-kit.ts';
import { weekModel } from './week-model.ts';
import { yearModel } from './year-model.ts';

const known = { today: SAMPLE_TODAY, zone: UTC, settings: sampleSettings, now: SAMPLE_NOW };

function week(days: readonly DaySummary[]) {
  const summary = days.find(({ day }) => day === SAMPLE_TODAY) ?? null;
  const todayLine = dayDataAt(testI18n, { at: SAMPLE_NOW, zone: UTC, settings: sampleSettings, summary });
  return weekModel(testI18n, { ...known, days, todayLine: { ...todayLine, now: SAMPLE_NOW } });
}

describe('the week', () => {
  it('says of each day what it was, or why it asks for nothing', () => {
    const { days } = week(sampleWeeks(5));
    expect(days.map(({ name, note, breaks }) => [name, note ?? breaks?.count])).toEqual([
      ['Mon', '2'],
      ['Tue', '7'],
      ['Wed', '6'],
      ['Thu', '5'],
      ['Fri', '5'],
      ['Sat', 'A day off'],
      ['Sun', 'A day off'],
    ]);
  });

  it('loses nothing over a day without anything', () => {
    expect(
      week([])
        .days.slice(0, 5)
        .map(({ note }) => note),
    ).toEqual([...Array(4).fill('Nothing recorded. Nothing is lost.'), null]);
  });

  it('knows a holiday from a quiet week', () => {
    const { columns, holidays, activeOf } = week(sampleWeeks(91));
    expect(columns.filter(({ holiday }) => holiday).map(({ name }) => name)).toEqual(['40']);
    expect([holidays, activeOf]).toEqual([['Week 40 was a holiday: it costs nothing.'], '4 of the last 4']);
  });

  it('numbers weeks as ISO does, over the turn of a year too', () => {
    const firsts = ['2026-11-16', '2026-12-28', '2027-01-04', '2024-12-30'] as LocalDay[];
    expect(firsts.map(weekNumber)).toEqual([47, 53, 1, 1]);
  });
});

describe('month and year', () => {
  it('show steps and sleep with their source and age, and gaps as gaps', () => {
    const { steps, sleep } = monthModel(testI18n, { ...known, days: sampleWeeks(30) });
    expect([steps?.source, sleep?.source]).toEqual(['Fitbit, just now', 'Oura, 2 days ago']);
    expect(sleep?.chart.points.filter(({ value }) => value === null).length).toBeGreaterThan(0);
  });

  it('have no chart of what no source told', () => {
    const { steps, sleep, moved } = monthModel(testI18n, { ...known, days: [] });
    expect([steps, sleep, moved.points.length]).toEqual([null, null, 30]);
  });

  it('say a year by its months', () => {
    const { lines, weeks } = yearModel(testI18n, { ...known, days: sampleWeeks(371) });
    const november = sampleWeeks(371).filter(({ day }) => day.startsWith('2026-11'));
    const breaks = november.flatMap(({ entries }) => entries.filter(({ type }) => type === 'session')).length;
    expect(lines.at(-1)).toBe(`November 2026: 12 active days, ${breaks} breaks`);
    expect(weeks.flat().filter(({ level }) => level === 'none').length).toBe(2);
  });
});

describe('consistency', () => {
  it('greets who comes back, and loses nothing over a holiday', () => {
    const before = sampleWeeks(91).filter(({ day }) => day < '2026-09-26');
    const at = (today: string, days: readonly DaySummary[]) =>
      consistencyModel(testI18n, { today: today as LocalDay, settings: sampleSettings, days });
    expect(at('2026-10-02', before).score).toBe(at('2026-09-26', before).score);
    const back = sampleWeeks(1).map((day) => ({ ...day, day: '2026-10-09' as LocalDay }));
    expect(at('2026-10-09', [...before, ...back]).sentence).toBe(
      'Welcome back. It grows again from today, and nothing was set to zero.',
    );
  });

  it('begins with the first breaks', () => {
    expect(consistencyModel(testI18n, { ...known, days: [] })).toEqual({
      score: null,
      sentence: 'It begins with your first breaks.',
      chart: null,
    });
  });
});

describe('the back', () => {
  it('names what worked a region, and what it is ready for', () => {
    const { regions, levels, empty } = backModel(testI18n, sampleTraining());
    expect([empty, levels]).toEqual([false, { upper: 'planned', mid: 'planned', lower: 'most' }]);
    expect(regions[1]?.worked.length).toBeGreaterThan(2);
    expect(regions.map(({ muscles }) => muscles)[1]).toBe('Rhomboids, Mid traps and Lower traps');
  });

  it('is blank before the first set', () => {
    const { empty, levels } = backModel(testI18n, sampleTraining([]));
    expect([empty, Object.values(levels)]).toEqual([true, ['none', 'none', 'none']]);
  });
});

describe('the weekly review', () => {
  const review = (days: readonly DaySummary[], answered: Parameters<typeof reviewModel>[1]['answered'] = null) =>
    reviewModel(testI18n, { ...known, days, answered });

  it('looks at the week before this one', () => {
    const { lead, week: told } = review(sampleWeeks(42));
    expect(lead).toMatch(/^9\s*–\s*15 November, as it was\.$/);
    expect(told?.stats.map(({ value }) => value)[0]).toBe('4');
  });

  it('waits for a whole week', () => {
    expect(review(sampleWeeks(4)).week).toBeNull();
  });

  it('makes the same offer all week, once, and none after an answer', () => {
    const oneNote = sampleWeeks(42).map((day) => ({
      ...day,
      entries: day.entries.map((entry) =>
        entry.type !== 'session'
          ? entry
          : {
              ...entry,
              value: { ...entry.value, steps: [PULL_APARTS] },
            },
      ),
    }));
    const offer = review(oneNote).offer;
    const start = '2026-11-16' as LocalDay;
    expect(offer?.kind).toBe('tryRegion:lower');
    const tomorrow = { ...known, today: addDays(SAMPLE_TODAY, 1), days: oneNote, answered: null };
    expect(reviewModel(testI18n, tomorrow).offer).toEqual(offer);
    expect(review(oneNote, { week: start, answer: 'declined' })).toMatchObject({
      offer: null,
      note: 'All right. The next idea comes next week at the earliest.',
    });
  });
});

const PULL_APARTS = {
  exercise: 'band-pull-apart' as never,
  level: 'normal',
  sets: [{ reps: 12, holdSeconds: null, seconds: null, loadKg: null, tempoSeconds: 4, side: 'both' }],
} as const;

it.each([
  ['#week', 'week'],
  ['#week/year', 'year'],
  ['#week/decade', 'week'],
])('opens the address %s at the %s', (hash, span) => {
  expect(spanOf(hash)).toBe(span);
});
