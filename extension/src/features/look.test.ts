import { afterEach, describe, expect, it } from 'vitest';
import { applyLook, loadLook, parseLook, saveLook } from './look.ts';

afterEach(() => localStorage.clear());

describe('the look', () => {
  it.each([
    [{}, { theme: 'system', skin: 3, language: 'automatic' }],
    [
      { theme: 'dark', skin: 5, language: 'en' },
      { theme: 'dark', skin: 5, language: 'en' },
    ],
    [
      { theme: 'neon', skin: 9, language: 'tlh' },
      { theme: 'system', skin: 3, language: 'automatic' },
    ],
  ])('of %o is %o', (stored, look) => {
    expect(parseLook(stored)).toEqual(look);
  });

  it('is there again for the next page', () => {
    saveLook(localStorage, { theme: 'light', skin: 1, language: 'en' });
    expect(loadLook(localStorage)).toEqual({ theme: 'light', skin: 1, language: 'en' });
  });

  it.each(['', 'no json', 'null', '7'])('is the usual one where "%s" was kept', (kept) => {
    localStorage.setItem('look', kept);
    expect(loadLook(localStorage)).toEqual({ theme: 'system', skin: 3, language: 'automatic' });
  });

  it('leaves the theme to the system where nothing was chosen', () => {
    const root = document.createElement('div');
    applyLook(root, { theme: 'dark', skin: 2 });
    applyLook(root, { theme: 'system', skin: 4 });
    expect({ ...root.dataset }).toEqual({ skin: '4' });
  });
});
