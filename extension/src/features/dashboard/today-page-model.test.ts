import { sittingTruth } from '@unslouch/shared/domain/log/sitting-truth.ts';
import { hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { describe, expect, it } from 'vitest';
import { testI18n } from '../../ui/render.test-kit.tsx';
import { sampleDay, sampleOffer, sampleTime } from '../today/sample-day.gallery-kit.ts';
import { parsePage } from './pages.ts';
import { type TodayPageData, todayPageModel } from './today-page-model.ts';

const usual: TodayPageData = {
  now: sampleTime('14:07'),
  offsetMinutes: 0,
  localDay: '2026-11-20',
  comingBack: false,
  state: { kind: 'sitting', sittingMs: minutes(24), dueAt: sampleTime('14:13') },
  explanation: { key: 'explain.next', params: {} },
  day: sampleDay,
  offer: sampleOffer,
  counts: { breaks: 1, longestSitMs: minutes(52), movedMs: minutes(14), backSets: 6 },
  steps: { count: 4310, source: 'Fitbit', at: sampleTime('13:55') },
  stepDays: [50, null, 100],
  sleep: { asleepMs: hours(6) + minutes(48), source: 'Oura', at: sampleTime('07:20') },
  week: [{ localDay: '2026-11-16', state: 'half' }],
  peer: null,
  sync: { kind: 'synced' },
  sitting: sittingTruth([]),
  problems: [],
  logged: null,
};

function headline(change: Partial<TodayPageData>) {
  const { sentence, outlook } = todayPageModel(testI18n, { ...usual, ...change });
  return [sentence, outlook];
}

describe('the headline', () => {
  it('counts, then looks ahead', () => {
    expect(headline({})).toEqual(['Up once so far.', 'Next stand-up at 14:13.']);
  });

  it('greets who comes back, until the first break', () => {
    const none = { ...usual.counts, breaks: 0 };
    expect([
      headline({ comingBack: true, counts: none })[0],
      headline({ comingBack: true })[0],
      headline({ counts: none })[0],
    ]).toEqual(['Welcome back. Two minutes is a good start.', 'Up once so far.', 'Your first break is still to come.']);
  });

  it('leaves days off alone', () => {
    expect(headline({ state: { kind: 'dayOff' } })).toEqual(['A day off. Nothing is counted, nothing is lost.', null]);
  });
});

it('sets steps and sleep beside their source', () => {
  const { steps, sleep, stepBars, week } = todayPageModel(testI18n, usual);
  expect([steps, sleep, stepBars, week]).toEqual([
    { value: '4,310', unit: 'steps', label: 'Fitbit, 12 min ago' },
    { value: '6 h 48', unit: 'min asleep', label: 'Oura, 6 hr ago' },
    [0.5, null, 1],
    [{ key: '2026-11-16', state: 'half', label: 'Mon: half way' }],
  ]);
});

it('reads a page from the address, and nothing else', () => {
  expect(['#devices', 'settings', '#constructor', ''].map(parsePage)).toEqual(['devices', 'settings', null, null]);
});
