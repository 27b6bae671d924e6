import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';
import { actionProblemMessages } from '../i18n/en/action-problems.ts';
import { checkInMessages } from '../i18n/en/check-ins.ts';
import { commonMessages } from '../i18n/en/common.ts';
import { dashboardMessages } from '../i18n/en/dashboard.ts';
import { decisionsMessages } from '../i18n/en/decisions.ts';
import { devicesMessages } from '../i18n/en/devices.ts';
import { historyMessages } from '../i18n/en/history.ts';
import { insightsMessages } from '../i18n/en/insights.ts';
import { libraryMessages } from '../i18n/en/library.ts';
import { planMessages } from '../i18n/en/plan.ts';
import { problemMessages } from '../i18n/en/problems.ts';
import { providersMessages } from '../i18n/en/providers.ts';
import { sessionMessages } from '../i18n/en/session.ts';
import { settingsMessages } from '../i18n/en/settings.ts';
import { shortcutMessages } from '../i18n/en/shortcuts.ts';
import { sourcesMessages } from '../i18n/en/sources.ts';
import { todayMessages } from '../i18n/en/today.ts';
import { welcomeMessages } from '../i18n/en/welcome.ts';
import { createI18n } from '../i18n/i18n.ts';
import { I18nProvider } from '../i18n/i18n-context.tsx';
import { english } from '../i18n/words.ts';

export const testI18n = createI18n(english('en-GB'), [
  checkInMessages,
  commonMessages,
  dashboardMessages,
  decisionsMessages,
  devicesMessages,
  historyMessages,
  libraryMessages,
  planMessages,
  insightsMessages,
  problemMessages,
  actionProblemMessages,
  sessionMessages,
  settingsMessages,
  providersMessages,
  shortcutMessages,
  sourcesMessages,
  todayMessages,
  welcomeMessages,
]);

/** Draws into the document until the test is over. */
export function render(children: ReactNode): HTMLElement {
  checkForAct(true);
  const container = document.body.appendChild(document.createElement('div'));
  const root = createRoot(container);
  act(() => root.render(<I18nProvider i18n={testI18n}>{children}</I18nProvider>));
  onTestFinished(() => {
    checkForAct(true);
    act(() => root.unmount());
    container.remove();
  });
  return container;
}

/** React warns of updates outside of `act`. Off: where something loads by itself while the test looks on. */
export function checkForAct(on: boolean): void {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', on);
}

/** The element of that role and accessible name; throws and names what is there instead. */
export function get(
  container: HTMLElement,
  role: 'button' | 'switch' | 'radio' | 'checkbox',
  name: string,
): HTMLElement {
  const found = [...container.querySelectorAll<HTMLElement>(selectors[role])];
  const match = found.find((element) => nameOf(element) === name);
  if (match === undefined) throw new Error(`No ${role} "${name}" among: ${found.map(nameOf).join(' | ')}`);
  return match;
}

export function press(element: HTMLElement): void {
  act(() => element.click());
}

export function pressKey(key: string, target: EventTarget = document.body): void {
  act(() => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
}

const selectors = {
  button: 'button:not([role])',
  switch: '[role=switch]',
  radio: 'input[type=radio]',
  checkbox: 'input[type=checkbox]',
};

function nameOf(element: HTMLElement): string {
  const label = element.getAttribute('aria-label') ?? element.closest('label')?.textContent ?? element.textContent;
  return (label ?? '').trim();
}
