import { expect, it } from 'vitest';
import type { Notices } from '../ports/notices.ts';
import { noticesAsChosen } from './notices-as-chosen.ts';

function noticesOf(byBrowser: boolean): Notices {
  return { allowed: async () => byBrowser, show: async () => true, withdrawAllBut: async () => {} };
}

it.each([
  [true, {}, true],
  [true, { notifications: true }, true],
  [true, { notifications: false }, false],
  [false, { notifications: true }, false],
])('where the browser says %s, with the settings %o, they are allowed: %s', async (byBrowser, stored, allowed) => {
  const notices = noticesAsChosen(noticesOf(byBrowser), { load: async () => stored });
  expect(await notices.allowed()).toBe(allowed);
});
