import { createDateFormats, type DateFormats } from './date-formats.ts';
import { LANGUAGES } from './languages.ts';
import type { Catalogue } from './messages.ts';
import { createSpeech, type Speech } from './speech.ts';
import type { Words } from './words.ts';

/** Words and numbers of one language and region. */
export interface I18n extends Speech, DateFormats {
  readonly language: Words['language'];
  readonly direction: 'ltr' | 'rtl';
  /** A name as it stands inside of a sentence. */
  readonly inSentence: (name: string) => string;
  /** The same language with the areas of a part that comes later. */
  readonly extend: (catalogues: readonly Catalogue[]) => I18n;
}

export function createI18n(words: Words, catalogues: readonly Catalogue[]): I18n {
  const i18n: I18n = speak(
    words,
    catalogues,
    createDateFormats(words.locale, () => i18n.t('time.justNow')),
  );
  return i18n;
}

/** The formats are handed on: making them costs milliseconds that the popup hasn't got. */
function speak(words: Words, catalogues: readonly Catalogue[], dates: DateFormats): I18n {
  const { language, locale } = words;
  return {
    ...createSpeech(words, catalogues),
    ...dates,
    language,
    direction: isRightToLeft(locale) ? 'rtl' : 'ltr',
    inSentence: (name) =>
      LANGUAGES[language].namesInSentence === 'small'
        ? name.slice(0, 1).toLocaleLowerCase(locale) + name.slice(1)
        : name,
    extend: (more) => speak(words, [...catalogues, ...more], dates),
  };
}

function isRightToLeft(locale: string): boolean {
  return /^(ar|fa|he|ur)\b/.test(locale);
}
