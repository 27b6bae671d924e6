import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { render } from '../render.test-kit.tsx';
import { useFrames } from './use-frames.ts';

afterEach(() => vi.restoreAllMocks());

/** Frames by hand: each call of `next` is one that the screen shows. */
function show(visibility: 'visible' | 'hidden', playing: boolean) {
  const asked: FrameRequestCallback[] = [];
  vi.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((draw) => asked.push(draw));
  vi.spyOn(globalThis, 'cancelAnimationFrame').mockImplementation(() => {
    asked.length = 0;
  });
  const seen = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
  const read = vi.fn(() => 0);
  function Probe() {
    return <i>{useFrames(read, playing)}</i>;
  }
  render(<Probe />);
  read.mockClear();
  const next = () =>
    act(() => {
      for (const draw of asked.splice(0)) draw(0);
    });
  const turn = (to: 'visible' | 'hidden') => {
    seen.mockReturnValue(to);
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
  };
  return { asked, read, next, turn };
}

describe('the frames of a figure', () => {
  it('come one after the other while it is seen', () => {
    const { read, next } = show('visible', true);
    next();
    next();
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('stop while the page is hidden, and go on when it is back', () => {
    const { asked, read, next, turn } = show('visible', true);
    turn('hidden');
    read.mockClear();
    next();
    next();
    expect([read.mock.calls.length, asked.length]).toEqual([0, 0]);
    turn('visible');
    next();
    expect(read.mock.calls.length).toBeGreaterThan(0);
  });

  it('are not asked for while it is paused', () => {
    expect(show('visible', false).asked).toEqual([]);
  });
});
