import { UTC } from '@unslouch/shared/domain/time/zone.ts';
import { describe, expect, it } from 'vitest';
import { gymDraft, parseGymLine } from './gym-draft.ts';

const NOW = Date.parse('2026-11-23T18:00:00Z');

function fields(values: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
}

describe('gym work by hand', () => {
  it('is read line by line; what makes no line is none', () => {
    const row = { exercise: 'seated-cable-row', sets: '3', reps: '10' };
    expect(parseGymLine(fields({ ...row, load: '42.5' }))).toMatchObject({ kind: 'sets', sets: 3, loadKg: 42.5 });
    expect(parseGymLine(fields({ ...row, load: '' }))).toMatchObject({ loadKg: null });
    expect(parseGymLine(fields({ ...row, reps: '0' }))).toBe(null);
    expect(parseGymLine(fields({ ...row, sets: 'x' }))).toBe(null);
    expect(parseGymLine(fields({ exercise: 'row-machine', minutes: '12' }))).toMatchObject({ minutes: 12 });
  });

  it('becomes one workout that ends now, with every set and its load', () => {
    const lines = [
      { kind: 'sets', exercise: 'seated-cable-row', sets: 3, reps: 10, loadKg: 40 },
      { kind: 'minutes', exercise: 'row-machine', minutes: 12 },
    ] as const;
    const draft = gymDraft(lines, 8, UTC, NOW);
    expect(draft.type === 'session' && draft.startTime + draft.value.seconds * 1_000).toBe(NOW);
    const set = { reps: 10, holdSeconds: null, seconds: null, loadKg: 40, tempoSeconds: null, side: 'both' };
    expect(draft.value).toMatchObject({
      nudge: null,
      nudgeType: 'workout',
      effort: 8,
      steps: [
        { exercise: 'seated-cable-row', sets: [set, set, set] },
        { exercise: 'row-machine', sets: [{ seconds: 720, reps: null }] },
      ],
    });
  });

  it('counts the rounds of a circuit as sets of its moves', () => {
    const draft = gymDraft(
      [{ kind: 'sets', exercise: 'metabolic-back-circuit', sets: 2, reps: 10, loadKg: null }],
      null,
      UTC,
      NOW,
    );
    const steps = draft.type === 'session' ? draft.value.steps : [];
    expect(steps.map(({ sets }) => sets.length)).toEqual([2, 2, 2]);
    expect(steps.at(-1)?.exercise).toBe('bird-dog');
  });
});
