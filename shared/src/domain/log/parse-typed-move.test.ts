import { describe, expect, it } from 'vitest';
import { parseTypedMove, type TypedName } from './parse-typed-move.ts';

const NAMES: readonly TypedName[] = [
  { name: 'Walk', exercise: null, kind: 'walk' },
  { name: 'Stand-up', exercise: null, kind: 'standUp' },
  { name: 'Band pull-apart', exercise: 'band-pull-apart', kind: 'workout' },
  { name: 'Bird-dog', exercise: 'bird-dog', kind: 'workout' },
  { name: 'Wall angel', exercise: 'wall-angel', kind: 'workout' },
  { name: 'Wall slide', exercise: 'wall-slide', kind: 'workout' },
  { name: 'Forearm plank', exercise: 'plank', kind: 'workout' },
  { name: 'Rudern mit Band', exercise: 'resistance-band-row', kind: 'workout' },
  { name: 'Klimmzüge', exercise: 'pull-up', kind: 'workout' },
  { name: 'Liegestütz', exercise: 'push-up', kind: 'workout' },
  { name: 'Écartés à l’élastique', exercise: 'reverse-fly', kind: 'workout' },
  { name: 'バンドロウ', exercise: 'band-row', kind: 'workout' },
  { name: 'ハンドロウ', exercise: 'hand-row', kind: 'workout' },
  { name: 'سحب بالشريط أفقيًّا', exercise: 'cable-row', kind: 'workout' },
];

const read = (typed: string) => parseTypedMove(typed, NAMES);
const pullAparts = { exercise: 'band-pull-apart', kind: 'workout', sets: 1, reps: 10, minutes: null };

describe('a move that was typed', () => {
  it.each([
    '10 pull-aparts',
    'pull aparts 10',
    '10x pull-apart',
    'Band Pull-Apart, 10 reps',
    ' 10  of the pull aparts ',
  ])('"%s" is ten pull-aparts', (typed) => {
    expect(read(typed.replace('10x ', '10 x '))).toEqual(pullAparts);
  });

  it('may have sets', () => {
    expect(read('2x8 bird-dog')).toEqual({ exercise: 'bird-dog', kind: 'workout', sets: 2, reps: 8, minutes: null });
  });

  it('counts minutes for walks and stand-ups, and where they are said', () => {
    expect(read('walk 5')).toEqual({ exercise: null, kind: 'walk', sets: 1, reps: null, minutes: 5 });
    expect(read('1 min plank')).toEqual({ exercise: 'plank', kind: 'workout', sets: 1, reps: null, minutes: 1 });
    expect(read('stand up')).toEqual({ exercise: null, kind: 'standUp', sets: 1, reps: null, minutes: null });
  });

  it('may be in another language', () => {
    expect(read('12 rudern')?.exercise).toBe('resistance-band-row');
  });

  it.each([
    ['10 klimmzuge', 'pull-up'],
    ['10 KLIMMZÜGE', 'pull-up'],
    ['10 Klimmzu\u0308ge', 'pull-up'],
    ['10 klimmzuege', 'pull-up'],
    ['10 liegestuetz', 'push-up'],
    ['10 ecartes', 'reverse-fly'],
    ['10 élastique', 'reverse-fly'],
    ['10 l’elastique', 'reverse-fly'],
    ["10 l'elastique", 'reverse-fly'],
    ['10 سحب افقيا', 'cable-row'],
    ['10 バンドロウ', 'band-row'],
    ['１０ ﾊﾝﾄﾞﾛｳ', 'hand-row'],
    ['10 バンドロウ'.normalize('NFD'), 'band-row'],
  ])('"%s" is meant, with or without its marks', (typed, exercise) => {
    expect(read(typed)).toEqual({ exercise, kind: 'workout', sets: 1, reps: 10, minutes: null });
  });

  it.each([
    ['', 'nothing'],
    ['10', 'no name'],
    ['wall', 'two things'],
    ['10 20 bird-dog', 'two numbers'],
    ['10 handstands', 'an unknown move'],
    ['0 bird-dog', 'no repetition'],
    ['9999 bird-dog', 'more than fingers can mean'],
    ['99x8 bird-dog', 'too many sets'],
  ])('"%s" is not understood: %s', (typed) => {
    expect(read(typed)).toBeNull();
  });
});
