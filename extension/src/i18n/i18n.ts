import type { CompiledMessage, ParamValues } from './compiled-message.ts';
import { formatMessage } from './format-message.ts';
import { createFormats, type Formats } from './formats.ts';
import { LANGUAGES } from './languages.ts';
import type { Catalogue, Translate } from './messages.ts';
import type { Words } from './words.ts';

/** Words and numbers of one language and region. */
export interface I18n extends Formats {
  readonly language: Words['language'];
  /** BCP 47, with the region that the person's browser names: decides 12 or 24 hours, digits, first weekday. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly t: Translate;
  /** For a key that is made at run time, such as `problem.<code>`; null if no loaded area has it. */
  readonly find: (key: string, params: ParamValues) => string | null;
  /** A name as it stands inside of a sentence. */
  readonly inSentence: (name: string) => string;
  /** The same language with the areas of a part that comes later. */
  readonly extend: (catalogues: readonly Catalogue[]) => I18n;
}

/** `catalogues` are the English areas that a page shows; what the language lacks is said in English, key by key. */
export function createI18n({ language, locale, messages }: Words, catalogues: readonly Catalogue[]): I18n {
  const english: Readonly<Record<string, CompiledMessage>> = Object.assign({}, ...catalogues);
  const translated = messages ?? {};
  const find = (key: string, params: ParamValues) => {
    if (Object.hasOwn(translated, key)) return formatMessage(translated[key] ?? '', locale, params);
    // English with English rules, wherever it stands.
    const rules = messages === null ? locale : 'en';
    return Object.hasOwn(english, key) ? formatMessage(english[key] ?? '', rules, params) : null;
  };
  // The key's own parameters are checked where it is called; in here every message takes any.
  const t: Translate = (key, ...[params]) => find(key, (params ?? {}) as ParamValues) ?? key;
  return {
    ...createFormats(locale, (unit, n) => find(`unit.${unit}`, { n }) ?? ''),
    language,
    locale,
    direction: isRightToLeft(locale) ? 'rtl' : 'ltr',
    t,
    find,
    inSentence: (name) =>
      LANGUAGES[language].namesInSentence === 'small'
        ? name.slice(0, 1).toLocaleLowerCase(locale) + name.slice(1)
        : name,
    extend: (more) => createI18n({ language, locale, messages }, [...catalogues, ...more]),
  };
}

function isRightToLeft(locale: string): boolean {
  return /^(ar|fa|he|ur)\b/.test(locale);
}
