import type { Clock } from '@unslouch/shared/ports/clock.ts';
import { explanationSentence } from '../features/today/explanation-sentence.ts';
import { explainMessages } from '../i18n/en/explain.ts';
import { noticeMessages } from '../i18n/en/notice.ts';
import { unitMessages } from '../i18n/en/units.ts';
import { chooseLocale, createI18n } from '../i18n/i18n.ts';
import type { Wording } from '../ports/wording.ts';
import type { ZoneSource } from '../ports/zone-source.ts';

/** The background's few words, with the same sentences as the popup's. */
export function createWording(zone: ZoneSource, clock: Clock): Wording {
  const i18n = createI18n(chooseLocale('en', navigator.languages), [unitMessages, explainMessages, noticeMessages]);
  return {
    notice: ({ id, type }) => ({
      id,
      title: i18n.t(`notice.${type}`),
      message: i18n.t('notice.message'),
      buttons: [i18n.t('notice.start'), i18n.t('notice.later')],
    }),
    badge(badge) {
      if (badge.kind === 'due') return i18n.t('badge.now');
      return badge.kind === 'minutes' ? i18n.number(badge.minutes) : '';
    },
    tooltip: (explanation) => explanationSentence(i18n, explanation, zone.current().offsetMinutesAt(clock.now())),
  };
}
