import { UTC } from '@unslouch/shared/domain/time/zone.ts';
import { describe, expect, it } from 'vitest';
import { testI18n } from '../../ui/render.test-kit.tsx';
import { typedEntry } from './typed-entry.ts';

const NOW = Date.UTC(2026, 10, 20, 14);
const read = (typed: string) => typedEntry(testI18n, typed, UTC, NOW);

describe('what was typed into the address bar', () => {
  it('is an entry that ends now', () => {
    const entry = read('10 pull-aparts');
    expect(entry?.words).toBe('band pull-apart, 10');
    expect(entry?.draft.value.steps).toEqual([
      {
        exercise: 'band-pull-apart',
        level: 'normal',
        sets: [{ reps: 10, holdSeconds: null, seconds: null, loadKg: null, tempoSeconds: null, side: 'both' }],
      },
    ]);
    expect((entry?.draft.startTime ?? 0) + (entry?.draft.value.seconds ?? 0) * 1_000).toBe(NOW);
  });

  it('may be a walk, or sets', () => {
    expect([read('walk 5')?.words, read('walk 5')?.draft.value.seconds]).toEqual(['walk, 5 min', 300]);
    expect([read('2x8 bird-dog')?.words, read('2x8 bird-dog')?.draft.value.steps[0]?.sets.length]).toEqual([
      'bird-dog, 2 × 8',
      2,
    ]);
  });

  it('is nothing where it is not understood', () => {
    expect(read('10 handstands')).toBeNull();
  });
});
