import type { Place } from '@unslouch/shared/domain/exercise/can-do.ts';
import type { Weekday, WorkWindow } from '@unslouch/shared/domain/time/work-window.ts';
import type { StoredSettings } from '../../ports/settings-store.ts';
import { readinessOf, type WelcomeAnswers, type WelcomePage } from './welcome-model.ts';

const WORK_DAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const USUAL_PLACE: Place = 'home';

/** What the pages show before anything was said. */
export const FIRST_ANSWERS: WelcomeAnswers = {
  goal: null,
  equipment: [],
  place: USUAL_PLACE,
  weekdays: WORK_DAYS,
  from: '09:00',
  to: '18:00',
  readiness: [],
  readinessClear: false,
};

/** What a page that was gone on from saves; a skipped one saves nothing. */
export function settingsOf(page: WelcomePage, answers: WelcomeAnswers): StoredSettings {
  switch (page) {
    case 'goal':
      return answers.goal === null ? {} : { goal: answers.goal };
    case 'reach':
      return { equipment: [...answers.equipment], place: answers.place };
    case 'hours':
      return { workWindow: windowOf(answers) };
    case 'readiness':
      return { readiness: readinessOf(answers) };
    case 'try':
      return {};
  }
}

function windowOf({ weekdays, from, to }: WelcomeAnswers): WorkWindow {
  return Object.fromEntries(weekdays.map((day) => [day, [[from, to]]]));
}

export function withOrWithout<T>(all: readonly T[], one: T, on: boolean): readonly T[] {
  const others = all.filter((item) => item !== one);
  return on ? [...others, one] : others;
}
