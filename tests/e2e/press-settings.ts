import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { TestBrowser } from '../kit/browser.ts';
import { control, press, waitForText } from '../kit/controls.ts';
import type { Desktop } from '../kit/desktop.ts';
import { badgeText, send } from '../kit/screens.ts';

const OUTSIDE = /^Outside your hours/;
const SITTING = /^(Sitting for|Just started)/;

/** Everything that says when and how a nudge comes, pressed as a person would; after each press the engine says what it made of it. */
export async function pressSettings(browser: TestBrowser, desktop: Desktop): Promise<void> {
  const page = await browser.openPage('options.html#settings');
  await waitForText(page, /Your hours/);
  const { today, yesterday, date, later, hour } = await clockOf(page);
  const says = (sentence: RegExp) => eventually(() => tooltip(page)).toMatch(sentence);

  for (const day of WEEKDAYS) await turn(page, `${day}: on`, false);
  await says(OUTSIDE);
  await turn(page, `${today}: on`, true);
  await enter(page, `${today}, from`, '00:00');
  await enter(page, `${today}, to`, '00:00');
  await says(SITTING);

  // Two ranges: elsewhere in the day, then around now as well.
  const elsewhere = hour < 12 ? ['20:00', '21:00'] : ['03:00', '04:00'];
  await enter(page, `${today}, to`, elsewhere[1] ?? '');
  await enter(page, `${today}, from`, elsewhere[0] ?? '');
  await says(OUTSIDE);
  await press(page, `Add hours ${today}`);
  await enter(page, `${today}, to`, '00:00', 1);
  await enter(page, `${today}, from`, '00:00', 1);
  await says(SITTING);
  await press(page, `Take out ${elsewhere.join('–')}`);
  await eventually(() => count(page, `${today}, from`)).toBe(1);

  // Overnight: yesterday's reach into today; late in the evening, today's into tomorrow.
  await turn(page, `${today}: on`, false);
  await says(OUTSIDE);
  const [begins, from, to] = hour < 22 ? [yesterday, hour + 2, hour + 1] : [today, 22, 6];
  await turn(page, `${begins}: on`, true);
  await enter(page, `${begins}, to`, clock(to));
  await enter(page, `${begins}, from`, clock(from));
  await waitForText(page, /to the next day/);
  await says(SITTING);
  await turn(page, `${begins}: on`, false);
  await turn(page, `${today}: on`, true);
  await enter(page, `${today}, from`, '00:00');
  await enter(page, `${today}, to`, '00:00');
  await says(SITTING);

  // A sick day is today; a holiday is one that will come.
  for (const day of [date, later]) {
    await enter(page, 'Day', day);
    await press(page, 'Add a day');
  }
  await says(/^A day off/);
  await eventually(() => daysOff(page)).toHaveLength(2);
  await press(page, `Take out ${(await daysOff(page))[0]}`);
  await says(SITTING);
  expect(await daysOff(page)).toHaveLength(1);
  await press(page, `Take out ${(await daysOff(page))[0]}`);
  await eventually(() => daysOff(page)).toEqual([]);

  const pauses = [
    ['30 min', /^Paused until \d/],
    ['1 hour', /^Paused until \d/],
    ['Until tomorrow', /^Paused until (12|0?0):00/],
    ['Until I go on', /^Paused until you go on/],
  ] as const;
  for (const [choice, sentence] of pauses) {
    await press(page, choice);
    await says(sentence);
    expect(await badgeText(page)).toBe('');
    await press(page, 'Go on');
    await says(SITTING);
  }

  // The rhythm stays in its range, whatever is typed.
  await turn(page, 'Short workouts', false);
  await turn(page, 'Walks', false);
  const rhythm = [
    ['45', '45', /^4[45]$/],
    ['1', '15', /^1[45]$/],
    ['999', '120', /^(120|119)$/],
    ['', '120', /^(120|119)$/],
    ['30', '30', /^(30|29)$/],
  ] as const;
  for (const [typed, kept, badge] of rhythm) {
    await enter(page, 'Stand up every', typed);
    await eventually(() => standsIn(page, 'Stand up every')).toBe(kept);
    await eventually(() => badgeText(page)).toMatch(badge);
  }
  for (const [label, typed, kept] of [
    ['A short workout every', '5', '30'],
    ['Workouts a day, at most', '100', '20'],
  ] as const) {
    await enter(page, label, typed);
    await eventually(() => standsIn(page, label)).toBe(kept);
  }
  await turn(page, 'Stand-ups', false);
  await says(/so nothing comes/);
  expect(await badgeText(page)).toBe('');
  for (const offer of ['Stand-ups', 'Short workouts', 'Walks']) await turn(page, offer, true);
  await says(SITTING);
  await turn(page, 'Vigorous exercises', true);
  await trySurfaces(browser, desktop, page);
  await page.close();
}

/** Each surface shows, or the page says that it did not. */
async function trySurfaces(browser: TestBrowser, desktop: Desktop, page: Page): Promise<void> {
  const counting = Number(await badgeText(page));
  await press(page, 'Badge');
  await eventually(() => badgeText(page)).toBe('now');
  // A look of the background's does not end it.
  await send(page, { kind: 'check-nudge' });
  expect(await badgeText(page)).toBe('now');
  await waitForText(page, /Shown for a moment/);
  await press(page, 'Notification');
  await desktop.waitForNotification(() => true);
  await press(page, 'Window');
  const opened = await browser.openedPage('popup.html');
  await waitForText(opened, /Move now/);
  await opened.close();
  await press(page, 'Popup');
  const popups = `(globalThis.browser ?? chrome).extension.getViews({ type: 'popup' })`;
  await eventually(() => page.evaluate(`${popups}.length`)).toBe(1);
  await page.evaluate(`${popups}[0].close()`);
  // A minute may have passed.
  await eventually(async () => Number(await badgeText(page))).toBeOneOf([counting, counting - 1]);
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

function eventually<T>(ask: () => Promise<T>) {
  return expect.poll(ask, { timeout: 15_000 });
}

/** As the person's computer has it. */
async function clockOf(page: Page) {
  return page.evaluate(() => {
    const at = (days: number) => new Date(Date.now() + days * 86_400_000);
    const weekday = (date: Date) => date.toLocaleDateString('en', { weekday: 'short' });
    const iso = (date: Date) => date.toLocaleDateString('sv');
    return {
      today: weekday(at(0)),
      yesterday: weekday(at(-1)),
      date: iso(at(0)),
      later: iso(at(20)),
      hour: at(0).getHours(),
    };
  });
}

function tooltip(page: Page): Promise<string> {
  return page.evaluate('(globalThis.browser ?? chrome).action.getTitle({})') as Promise<string>;
}

/** Presses the switch where it stands the other way, and waits until it has turned. */
async function turn(page: Page, label: string, on: boolean): Promise<void> {
  const found = await control(page, label);
  if ((await isOn(found)) !== on) await found.evaluate((element) => element.click());
  await eventually(async () => isOn(await control(page, label))).toBe(on);
}

function isOn(found: Awaited<ReturnType<typeof control>>): Promise<boolean> {
  return found.evaluate((element) => element.getAttribute('aria-checked') === 'true');
}

/** Source of a function that finds the fields of that name; a number's range is part of its label, not of what people call it. */
const FIELDS = `(name) => [...document.querySelectorAll('input')].filter((field) =>
  field.getAttribute('aria-label') === name ||
  [...field.labels].some((label) => (label.querySelector('[data-spoken]') ?? label).textContent.trim() === name))`;

/** Types over what stands there, and leaves the field. */
async function enter(page: Page, label: string, text: string, which = 0): Promise<void> {
  const field = await page.waitForFunction(`(${FIELDS})(${JSON.stringify(label)})[${which}]`, { timeout: 15_000 });
  await field.evaluate((element, typed) => {
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
    set?.call(element, typed);
    (element as HTMLElement).dispatchEvent(new Event('input', { bubbles: true }));
    (element as HTMLElement).dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  }, text);
}

function standsIn(page: Page, label: string): Promise<string> {
  return page.evaluate(`(${FIELDS})(${JSON.stringify(label)})[0].value`) as Promise<string>;
}

function count(page: Page, label: string): Promise<number> {
  return page.evaluate(`(${FIELDS})(${JSON.stringify(label)}).length`) as Promise<number>;
}

/** As listed, nearest first. */
function daysOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const card = document.querySelector('input[type=date]')?.closest('section');
    return [...(card?.querySelectorAll('li > span') ?? [])].map((day) => day.textContent ?? '');
  });
}
