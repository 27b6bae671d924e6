import { exerciseOf } from '@unslouch/shared/domain/exercise/catalogue.ts';
import { expect, it } from 'vitest';
import { tempoWord } from './tempo-word.ts';

function words(id: string): readonly string[] {
  return (['con', 'pause', 'ecc'] as const).map((part) => tempoWord(exerciseOf(id), { part, label: null }));
}

it('names the parts of a repetition the way the exercise moves', () => {
  const ids = ['resistance-band-row', 'band-pull-apart', 'reverse-fly', 'desk-push-up', 'sit-to-stand', 'dead-bug'];
  expect(ids.map(words)).toEqual([
    ['pull', 'hold', 'return'],
    ['pull', 'hold', 'return'],
    ['lift', 'hold', 'lower'],
    ['push', 'hold', 'lower'],
    ['stand', 'hold', 'sit'],
    ['return', 'hold', 'reach'],
  ]);
});

it('has a word where nobody named one', () => {
  expect(words('calf-raise')).toEqual(['lift', 'hold', 'lower']);
  expect(tempoWord(exerciseOf('brisk-walk'), { part: 'fixed', label: null })).toBe('move');
});
