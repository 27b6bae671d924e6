import { seconds } from '@unslouch/shared/domain/time/instant.ts';
import { describe, expect, it } from 'vitest';
import { testI18n } from '../../ui/render.test-kit.tsx';
import { type SessionData, sessionEndModel, sessionModel } from './session-model.ts';

const rows: SessionData = {
  name: 'Band row',
  step: 0,
  stepCount: 2,
  nextName: 'bird-dog',
  regions: ['upper', 'mid'],
  freeCorner: 'end',
  work: { kind: 'reps', done: 7, total: 12, phases: [] },
  side: null,
  sideWords: null,
  cue: { text: 'Let the band travel back slowly, shoulders low.', thought: 'slowly', foreign: null },
  stopIf: null,
  paused: false,
  captions: true,
  sound: true,
};

function model(change: Partial<SessionData>) {
  return sessionModel(testI18n, { ...rows, ...change });
}

function hold(elapsed: number, change: Partial<SessionData> = {}) {
  return model({ work: { kind: 'hold', elapsedMs: elapsed, totalMs: seconds(8), repeat: null }, ...change });
}

describe('what is counted', () => {
  it('shows repetitions done of all', () => {
    expect(model({}).work).toEqual({ kind: 'count', value: '7', of: 'of 12', state: 'running', side: null });
  });

  it('counts a hold down, and marks its last three seconds', () => {
    expect([0, 4_999, 5_000, 8_000].map((elapsed) => [hold(elapsed).work.value, hold(elapsed).work.state])).toEqual([
      ['8', 'running'],
      ['4', 'running'],
      ['3', 'lastSeconds'],
      ['0', 'done'],
    ]);
  });

  it('counts long spans in minutes', () => {
    const work = { kind: 'time', elapsedMs: seconds(95), totalMs: seconds(300) } as const;
    expect(model({ work }).work.value).toBe('3:25');
  });

  it('says in words which side works', () => {
    expect(
      [hold(0, { side: 'left' }), hold(0, { side: 'left', sideWords: 'Left arm' })].map((props) => props.work),
    ).toEqual([expect.objectContaining({ side: 'Left side' }), expect.objectContaining({ side: 'Left arm' })]);
    expect(model({ side: 'right' }).work).toMatchObject({ kind: 'count', side: 'Right side' });
  });
});

describe('what is heard', () => {
  it('is each fifth repetition', () => {
    const heard = [0, 1, 4, 5, 6, 9, 10].map(
      (done) => model({ work: { kind: 'reps', done, total: 12, phases: [] } }).spoken,
    );
    expect(heard).toEqual(['', '', '', '5', '5', '5', '10']);
  });

  it('is the last three seconds of a hold, and nothing before', () => {
    expect([0, 4_000, 5_100, 6_100, 7_100, 8_000].map((elapsed) => hold(elapsed).spoken)).toEqual([
      '',
      '',
      '3',
      '2',
      '1',
      '',
    ]);
  });

  it('is a change of side', () => {
    expect([hold(0, { side: 'left' }).spoken, hold(0, { side: 'right' }).spoken]).toEqual(['Left side', 'Right side']);
  });
});

describe('the cue', () => {
  it('highlights one thought', () => {
    expect(model({}).cue).toEqual([
      { text: 'Let the band travel back ', marked: false },
      { text: 'slowly', marked: true },
      { text: ', shoulders low.', marked: false },
    ]);
  });

  it('stays whole where the thought is not in it', () => {
    expect(model({ cue: { text: 'Breathe.', thought: 'slowly', foreign: null } }).cue).toEqual([
      { text: 'Breathe.', marked: false },
    ]);
  });
});

it('always says when to stop', () => {
  expect([model({}).stopIf, model({ stopIf: 'Stop if the knee hurts.' }).stopIf]).toEqual([
    'Stop if you feel pain, dizziness or numbness.',
    'Stop if the knee hurts.',
  ]);
});

it('ends with three numbers and four efforts', () => {
  const end = sessionEndModel(testI18n, {
    name: 'band row',
    movedMs: seconds(48),
    sets: 1,
    breaksToday: 6,
    effort: null,
  });
  expect(end).toEqual({
    title: 'That was band row',
    stats: [
      { value: '48', unit: 's', label: 'moved' },
      { value: '1', label: 'set' },
      { value: '6', label: 'breaks today' },
    ],
    efforts: [
      { value: 4, label: 'Easy' },
      { value: 6, label: 'Right' },
      { value: 8, label: 'Hard' },
      { value: 10, label: 'Too hard' },
    ],
    effort: null,
  });
});
