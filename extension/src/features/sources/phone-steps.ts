import type { I18n } from '../../i18n/i18n.ts';
import type { PhoneApp } from '../../ports/phone-source.ts';

/** How many steps each app takes to set up. */
const STEPS = {
  'health-connect-webhook': [1, 2, 3, 4],
  'health-auto-export': [1, 2, 3, 4],
  shortcuts: [1, 2, 3, 4],
  tasker: [1, 2, 3],
  'open-mhealth': [1, 2],
} as const satisfies Record<PhoneApp, readonly number[]>;

export function phoneSteps(i18n: I18n, app: PhoneApp): readonly string[] {
  return STEPS[app].map((step) => i18n.find(`sources.app.${app}.${step}`, {}) ?? '');
}
