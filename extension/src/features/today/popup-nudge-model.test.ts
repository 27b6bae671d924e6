import { expect, it } from 'vitest';
import { testI18n } from '../../ui/render.test-kit.tsx';
import type { OfferData } from './offer-data.ts';
import { popupNudgeModel } from './popup-nudge-model.ts';
import { sampleOffer, sampleTime } from './sample-day.gallery-kit.ts';

function model(offer: Partial<OfferData>) {
  return popupNudgeModel(testI18n, {
    offer: { ...sampleOffer, ...offer },
    offsetMinutes: 0,
    explanation: { key: 'explain.open', params: { sat: 31 } },
    reasons: [{ key: 'explain.snoozed', params: { until: sampleTime('14:20') } }],
    snoozePresetsMinutes: [5, 10],
  });
}

it('puts the act first, then time, equipment and region', () => {
  expect(model({ regions: ['mid', 'upper'] })).toEqual({
    title: 'Band row, 12 times',
    detail: 'About 1 min · band · upper and mid back',
    later: [
      { value: '5', label: '5 min' },
      { value: '10', label: '10 min' },
    ],
    why: {
      sentence: 'You have been at it for 31 min. This is a good moment to get up.',
      reasons: ['You asked for it later: at 14:20.'],
    },
    hasExercise: true,
  });
});

it('invites to a stand-up without naming an exercise', () => {
  const { title, detail, hasExercise } = model({ type: 'standUp', exerciseName: null, seconds: 120 });
  expect([title, detail, hasExercise]).toEqual([
    'Stand up for 2 min',
    'To the window, for water, or simply up.',
    false,
  ]);
});

it('says each kind of dose', () => {
  expect(
    [
      model({ dose: { kind: 'reps', reps: 8, perSide: true } }),
      model({ dose: { kind: 'hold', seconds: 30, perSide: false } }),
      model({ dose: { kind: 'hold', seconds: 20, perSide: true } }),
      model({ dose: { kind: 'time', seconds: 120 } }),
    ].map((props) => props.title),
  ).toEqual(['Band row, 8 times a side', 'Band row, hold for 30 s', 'Band row, 20 s a side', 'Band row, 2 min']);
});
