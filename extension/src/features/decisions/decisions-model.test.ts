import { minutes } from '@unslouch/shared/domain/time/instant.ts';
import { expect, it } from 'vitest';
import { testI18n } from '../../ui/render.test-kit.tsx';
import { sampleTime } from '../today/sample-day.gallery-kit.ts';
import { type DecisionData, decisionsModel } from './decisions-model.ts';

const held: DecisionData = {
  id: '2',
  at: sampleTime('14:01'),
  boutMs: minutes(31),
  reasons: ['inCall'],
  what: { kind: 'hold' },
};
const fired: DecisionData = {
  id: '1',
  at: sampleTime('14:01') - minutes(60 * 24),
  boutMs: minutes(30),
  reasons: [],
  what: { kind: 'fire', nudge: 'workout', exerciseName: 'Band row' },
};

function model(decisions: readonly DecisionData[], filter: 'inCall' | 'away' | null = null, lines = 10) {
  return decisionsModel(testI18n, { decisions, offsetMinutes: 0, filter, lines });
}

it('tells each decision in a sentence with its reasons, day by day', () => {
  expect(model([held, fired]).days.map(({ title, rows }) => [title, rows])).toEqual([
    [
      'Friday 20 November',
      [
        {
          id: '2',
          time: '14:01',
          kind: 'hold',
          label: 'Waited',
          sentence: '31 min of sitting: waited.',
          reasons: ['in a call'],
        },
      ],
    ],
    [
      'Thursday 19 November',
      [
        {
          id: '1',
          time: '14:01',
          kind: 'fire',
          label: 'Invited',
          sentence: '30 min of sitting: invited to Band row.',
          reasons: [],
        },
      ],
    ],
  ]);
});

it('says that the clock stands still only where it does', () => {
  const sentences = [true, false].map(
    (counts) => model([{ ...held, what: { kind: 'rest', counts } }]).days[0]?.rows[0]?.sentence,
  );
  expect(sentences).toEqual(['31 min of sitting: nothing due yet.', 'The clock stands still.']);
});

it('offers a filter for each reason that occurs', () => {
  expect(model([held, fired], 'inCall').filters).toEqual([
    { reason: null, label: 'All', on: false },
    { reason: 'inCall', label: 'in a call', on: true },
  ]);
});

it('shows what has the reason, and says so where nothing has', () => {
  expect([model([held, fired], 'inCall').days.length, model([held], 'away').empty, model([]).empty]).toEqual([
    1,
    'None with this reason.',
    'Nothing decided yet. The first line comes with the first minutes at the desk.',
  ]);
});

it('ends where the page is full, and says that there is more', () => {
  const { days, hasMore } = model([held, fired], null, 1);
  expect([days.map(({ rows }) => rows.map(({ id }) => id)), hasMore, model([held, fired]).hasMore]).toEqual([
    [['2']],
    true,
    false,
  ]);
});
