import type { SittingTruth } from '@unslouch/shared/domain/log/sitting-truth.ts';
import { minutes } from '@unslouch/shared/domain/time/instant.ts';
import { describe, expect, it } from 'vitest';
import { dashboardMessages } from '../../i18n/en/dashboard.ts';
import { unitMessages } from '../../i18n/en/units.ts';
import { createI18n } from '../../i18n/i18n.ts';
import { english } from '../../i18n/words.ts';
import { sittingModel } from './sitting-model.ts';

const i18n = createI18n(english('en-GB'), [dashboardMessages, unitMessages]);
const NINE = Date.UTC(2026, 10, 23, 9);
const at = (minute: number) => NINE + minutes(minute);

describe('sittingModel', () => {
  it('says how often sitting was broken, what was longest, and shows a gap as one', () => {
    const truth: SittingTruth = {
      boutsBroken: 1,
      longest: { startTime: at(0), endTime: at(45), ms: minutes(45) },
      time: { sitting: minutes(45), moving: minutes(5), away: 0, gap: minutes(50) },
      spans: [
        { state: 'sitting', startTime: at(0), endTime: at(45) },
        { state: 'moving', startTime: at(45), endTime: at(50) },
        { state: 'gap', startTime: at(50), endTime: at(100) },
      ],
    };
    expect(sittingModel(i18n, truth, 0)).toEqual({
      sentences: ['Sitting was broken up once.', 'The longest sit took 45 min, from 09:00 to 09:45.'],
      bar: {
        title: 'Where the time went',
        spans: [
          { key: String(at(0)), state: 'sitting', share: 0.45 },
          { key: String(at(45)), state: 'moving', share: 0.05 },
          { key: String(at(50)), state: 'gap', share: 0.5 },
        ],
        totals: [
          { state: 'gap', label: 'Not seen', time: '50 min' },
          { state: 'sitting', label: 'Sitting', time: '45 min' },
          { state: 'moving', label: 'Moving', time: '5 min' },
        ],
      },
    });
  });

  it('says nothing before anything was sat', () => {
    const nothing = { boutsBroken: 0, longest: null, time: { moving: 0, away: 0, sitting: 0, gap: 0 }, spans: [] };
    expect(sittingModel(i18n, nothing, 0)).toEqual({
      sentences: [],
      bar: { title: 'Where the time went', spans: [], totals: [] },
    });
  });
});
