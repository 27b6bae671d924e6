import { explain } from '@unslouch/shared/domain/nudge/explain.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { offerOf } from './offer-of.ts';
import { popupIdleData } from './popup-idle-data.ts';
import { popupIdleModel } from './popup-idle-model.ts';
import { popupNudgeModel } from './popup-nudge-model.ts';
import type { Screen } from './screen.ts';
import type { TodayInput } from './today-input.ts';

export function screenOf(i18n: I18n, input: TodayInput): Screen {
  if (input.sessionRuns) return { kind: 'session' };
  const { nudgeState: state, settings, zone, now } = input;
  const nudge = state?.nudge;
  if (state === null || nudge === null || nudge === undefined || nudge.snoozedUntil !== null) {
    return { kind: 'idle', props: popupIdleModel(i18n, popupIdleData(i18n, input)), offered: input.offered };
  }
  const offered = { type: nudge.type, exercise: nudge.exercise };
  const props = popupNudgeModel(i18n, {
    offer: offerOf(i18n, offered, input.training),
    offsetMinutes: zone.offsetMinutesAt(now),
    explanation: explain(state, settings, now),
    reasons: [],
    snoozePresetsMinutes: settings.snoozePresetsMinutes,
  });
  return { kind: 'nudge', props, offered, nudge: nudge.id };
}
