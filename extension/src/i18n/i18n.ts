import type { CompiledMessage, ParamValues } from './compiled-message.ts';
import { formatMessage } from './format-message.ts';
import { createFormats, type Formats } from './formats.ts';
import type { Catalogue, Translate } from './messages.ts';

/** Words and numbers of one language and region. */
export interface I18n extends Formats {
  /** BCP 47, with the region that the person's browser names: decides 12 or 24 hours, digits, first weekday. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly t: Translate;
  /** For a key that is made at run time, such as `problem.<code>`; null if no loaded area has it. */
  readonly find: (key: string, params: ParamValues) => string | null;
}

/** `catalogues` are the areas that a page shows; the popup loads fewer than the dashboard. */
export function createI18n(locale: string, catalogues: readonly Catalogue[]): I18n {
  const messages: Readonly<Record<string, CompiledMessage>> = Object.assign({}, ...catalogues);
  const find = (key: string, params: ParamValues) => {
    const message = Object.hasOwn(messages, key) ? messages[key] : undefined;
    return message === undefined ? null : formatMessage(message, locale, params);
  };
  // The key's own parameters are checked where it is called; in here every message takes any.
  const t: Translate = (key, ...[params]) => find(key, (params ?? {}) as ParamValues) ?? key;
  return {
    ...createFormats(locale, (unit, n) => find(`unit.${unit}`, { n }) ?? ''),
    locale,
    direction: isRightToLeft(locale) ? 'rtl' : 'ltr',
    t,
    find,
  };
}

/**
 * The first of the browser's languages that is in the interface's language, so that an English interface keeps the clock
 * and the numbers of the person's own region.
 */
export function chooseLocale(language: string, preferred: readonly string[]): string {
  return preferred.find((tag) => tag === language || tag.startsWith(`${language}-`)) ?? language;
}

function isRightToLeft(locale: string): boolean {
  return /^(ar|fa|he|ur)\b/.test(locale);
}
