import { parseSettings } from '@unslouch/shared/domain/settings/parse-settings.ts';
import { expect, it } from 'vitest';
import { welcomePages } from './welcome-model.ts';
import { FIRST_ANSWERS, settingsOf, withOrWithout } from './welcome-settings.ts';

it('saves each page under the names that the engine and the programme read', () => {
  const answers = {
    ...FIRST_ANSWERS,
    goal: 'looser',
    equipment: ['mat'],
    place: 'on_mute',
    weekdays: ['sat'],
    readinessClear: true,
  } as const;
  expect(welcomePages.map((page) => settingsOf(page, answers))).toEqual([
    { goal: 'looser' },
    { equipment: ['mat'], place: 'on_mute' },
    { workWindow: { sat: [['09:00', '18:00']] } },
    { readiness: 'ok' },
    {},
  ]);
});

it('changes nothing in the hours where they are left as they are', () => {
  const usual = parseSettings({}).settings.workWindow;
  expect(parseSettings(settingsOf('hours', FIRST_ANSWERS)).settings.workWindow).toEqual(usual);
});

it('takes one in once, and out', () => {
  expect([withOrWithout(['a', 'b'], 'a', true), withOrWithout(['a', 'b'], 'a', false)]).toEqual([['b', 'a'], ['b']]);
});
