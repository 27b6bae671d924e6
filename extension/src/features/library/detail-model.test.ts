import { exerciseOf } from '@unslouch/shared/domain/exercise/catalogue.ts';
import { expect, it } from 'vitest';
import { testI18n } from '../../ui/render.test-kit.tsx';
import { detailModel } from './detail-model.ts';

it('says what room an exercise takes, and where one stays seated', () => {
  const room = (id: string) =>
    detailModel(testI18n, exerciseOf(id), { text: null, foreign: null }).facts.find(
      ({ title }) => title === 'Room it takes',
    )?.value;
  expect(['bird-dog', 'band-pull-apart', 'sit-to-stand', 'seated-cat-cow'].map(room)).toEqual([
    'The length of a mat',
    "An arm's length all round",
    'A chair',
    'A chair; you stay seated',
  ]);
});
