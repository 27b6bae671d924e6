import { expect, it } from 'vitest';
import { loadWelcome, saveWelcome } from './welcome-memory.ts';
import type { WelcomeData } from './welcome-model.ts';
import { FIRST_ANSWERS } from './welcome-settings.ts';

const start: WelcomeData = { page: 'goal', answers: FIRST_ANSWERS, test: 'notSent' };

it('comes back to the page and the answers of this tab', () => {
  const there: WelcomeData = {
    ...start,
    page: 'hours',
    answers: { ...FIRST_ANSWERS, equipment: ['mat'], from: '08:00' },
  };
  saveWelcome(sessionStorage, there);
  expect(loadWelcome(sessionStorage)).toEqual(there);
});

it.each(['', '{', 'null', '[]', '{"page":"elsewhere"}'])('begins at the first page where %j was kept', (kept) => {
  sessionStorage.setItem('welcome', kept);
  expect(loadWelcome(sessionStorage)).toEqual(start);
});
