import { minutes } from '@unslouch/shared/domain/time/instant.ts';
import { expect, it } from 'vitest';
import { testI18n } from '../../ui/render.test-kit.tsx';
import { type SourceData, sourcesModel } from './sources-model.ts';

const now = 1_800_000_000_000;

const fitbit: SourceData = {
  key: 'a',
  name: 'Fitbit',
  carries: 'stepsAndSleep',
  lastDataAt: now - minutes(12),
  problem: null,
  days: [2, null, 4],
};

function row(change: Partial<SourceData>) {
  return sourcesModel(testI18n, { now, phonePush: null, sources: [{ ...fitbit, ...change }] }).rows[0];
}

it('says how old the data are, and draws days beside gaps', () => {
  expect(row({})).toEqual({
    key: 'a',
    name: 'Fitbit',
    carries: 'stepsAndSleep',
    carriesWords: 'Steps and sleep',
    state: 'Up to date. Last data 12 minutes ago.',
    trouble: false,
    bars: [0.5, null, 1],
  });
});

it('says what to do where there is trouble', () => {
  expect(row({ problem: { code: 'phone-quiet', permanent: false, params: { days: 1 } } })).toMatchObject({
    trouble: true,
    state: 'The phone has been quiet for 1 day. Open the app there once and it goes on',
  });
});

it('says that nothing has come yet', () => {
  expect(row({ lastDataAt: null, days: [] })).toMatchObject({ state: 'Nothing has arrived yet.', bars: [] });
});
