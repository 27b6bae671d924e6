import { describe, expect, it, vi } from 'vitest';
import { get, pressKey, render, testI18n } from '../../ui/render.test-kit.tsx';
import { type SessionActions, SessionView } from './SessionView.tsx';
import { sessionModel } from './session-model.ts';

const names = [
  'onPause',
  'onPrevious',
  'onNext',
  'onEasier',
  'onTooHard',
  'onHurts',
  'onLeave',
  'onCaptions',
  'onSound',
] as const;

function show() {
  const called: string[] = [];
  const actions = Object.fromEntries(names.map((name) => [name, vi.fn(() => called.push(name))]));
  const props = sessionModel(testI18n, {
    name: 'Band row',
    step: 1,
    stepCount: 3,
    nextName: null,
    regions: [],
    freeCorner: 'end',
    work: { kind: 'reps', done: 3, total: 12, phases: [] },
    side: null,
    sideWords: null,
    cue: { text: 'Slowly.', thought: null, foreign: null },
    stopIf: null,
    paused: false,
    captions: true,
    sound: true,
  });
  const container = render(<SessionView {...props} {...(actions as unknown as SessionActions)} figure={null} />);
  return { container, called };
}

describe('the keys of a session', () => {
  it('reach every act', () => {
    const { called } = show();
    for (const key of [' ', 'ArrowLeft', 'ArrowRight', 'e', 'h', 'U', 'Escape']) pressKey(key);
    expect(called).toEqual(['onPause', 'onPrevious', 'onNext', 'onEasier', 'onTooHard', 'onHurts', 'onLeave']);
  });

  it('are where they are on a keyboard of other letters too', () => {
    const { called } = show();
    for (const [key, code] of [
      ['ث', 'KeyE'],
      ['χ', 'KeyX'],
    ] as const)
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true }));
    expect(called).toEqual(['onEasier']);
  });

  it('leave the space bar to a focused button', () => {
    const { container, called } = show();
    pressKey(' ', get(container, 'button', 'Easier'));
    expect(called).toEqual([]);
  });

  it('leave the browser its own', () => {
    const { called } = show();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'h', ctrlKey: true, bubbles: true }));
    expect(called).toEqual([]);
  });
});
