import type { Clock } from '@unslouch/shared/ports/clock.ts';
import { explanationSentence } from '../features/today/explanation-sentence.ts';
import { parseLanguage } from '../i18n/languages.ts';
import { createSpeech, type Speech } from '../i18n/speech.ts';
import type { SettingsStore } from '../ports/settings-store.ts';
import type { Wording } from '../ports/wording.ts';
import type { ZoneSource } from '../ports/zone-source.ts';
import { loadEnglish, loadWords } from './load-words.ts';

/** The background's few words, with the same sentences as the popup's, in the language chosen by now. */
export function createWording(zone: ZoneSource, clock: Clock, settings: SettingsStore): () => Promise<Wording> {
  return async () => {
    const words = await loadWords(parseLanguage((await settings.load())['language']));
    const i18n = createSpeech(words, [await loadEnglish()]);
    return wordingOf(i18n, () => zone.current().offsetMinutesAt(clock.now()));
  };
}

function wordingOf(i18n: Speech, offsetMinutes: () => number): Wording {
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
    tooltip: (explanation) => explanationSentence(i18n, explanation, offsetMinutes()),
  };
}
