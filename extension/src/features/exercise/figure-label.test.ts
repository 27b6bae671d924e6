import { exerciseOf } from '@unslouch/shared/domain/exercise/catalogue.ts';
import { expect, it } from 'vitest';
import { testI18n } from '../../ui/render.test-kit.tsx';
import { figureLabel } from './figure-label.ts';

it('names the exercise, the pose and the region, where there is one', () => {
  expect(['resistance-band-row', 'bird-dog', 'brisk-walk'].map((id) => figureLabel(testI18n, exerciseOf(id)))).toEqual([
    'Resistance-band row, standing, upper and mid back',
    'Bird-dog, on the floor, lower back',
    'Brisk walk, standing',
  ]);
});
