import type { NudgeId } from '@unslouch/shared/domain/log/fact.ts';
import { seconds } from '@unslouch/shared/domain/time/instant.ts';
import { afterEach, expect, it } from 'vitest';
import { loadUndo, saveUndo } from './undo-memory.ts';

afterEach(() => localStorage.clear());

const offer = { sentence: 'Not today.', command: { kind: 'undo-answer', nudge: 'n1' as NudgeId } } as const;

it('offers the last undo to a popup that opens within its ten seconds, and to none later', () => {
  saveUndo(localStorage, offer, 0);
  expect(loadUndo(localStorage, seconds(9))).toEqual(offer);
  expect(loadUndo(localStorage, seconds(10))).toBeNull();
});

it('offers nothing that was taken, and nothing that it can not read', () => {
  expect(loadUndo(localStorage, 0)).toBeNull();
  saveUndo(localStorage, offer, 0);
  saveUndo(localStorage, null, 1);
  expect(loadUndo(localStorage, 2)).toBeNull();
  for (const damaged of [
    'no JSON',
    'null',
    '{"at":1}',
    '{"at":1,"undo":{}}',
    '{"at":1,"undo":{"sentence":{},"command":{}}}',
  ]) {
    localStorage.setItem('undo', damaged);
    expect(loadUndo(localStorage, 2), damaged).toBeNull();
  }
});

it('offers nothing that a clock set back puts into the future', () => {
  saveUndo(localStorage, offer, seconds(60));
  expect(loadUndo(localStorage, seconds(55))).toBeNull();
});
