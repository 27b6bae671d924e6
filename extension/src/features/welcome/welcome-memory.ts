import { type WelcomeData, welcomePages } from './welcome-model.ts';
import { FIRST_ANSWERS } from './welcome-settings.ts';

const KEY = 'welcome';
const START: WelcomeData = { page: 'goal', answers: FIRST_ANSWERS, test: 'notSent' };

/** Where this tab was, with what was answered: a reload begins nothing anew. Written by `saveWelcome` alone. */
export function loadWelcome(storage: Storage): WelcomeData {
  try {
    const { page, answers } = JSON.parse(storage.getItem(KEY) ?? '{}') as Partial<WelcomeData>;
    const known = welcomePages.find((one) => one === page);
    return known === undefined ? START : { ...START, page: known, answers: { ...FIRST_ANSWERS, ...answers } };
  } catch {
    return START;
  }
}

export function saveWelcome(storage: Storage, { page, answers }: WelcomeData): void {
  try {
    storage.setItem(KEY, JSON.stringify({ page, answers }));
  } catch {
    // Full or forbidden: each page is in the settings once it is left.
  }
}
