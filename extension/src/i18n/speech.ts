import type { CompiledMessage, ParamValues } from './compiled-message.ts';
import { createMessageRules, formatMessage } from './format-message.ts';
import { createFormats, type Formats } from './formats.ts';
import type { Catalogue, Translate } from './messages.ts';
import type { Words, WordsFile } from './words.ts';

/** Words, numbers and spans: what the background says, and the core of what a page says. */
export interface Speech extends Formats {
  /** BCP 47, with the region that the person's browser names: decides 12 or 24 hours, digits, first weekday. */
  readonly locale: string;
  readonly t: Translate;
  /** For a key that is made at run time, such as `problem.<code>`; null if no loaded area has it. */
  readonly find: (key: string, params: ParamValues) => string | null;
}

/** `catalogues` are the English areas that are shown; what the language lacks is said in English, key by key. */
export function createSpeech({ locale, messages }: Words, catalogues: readonly (Catalogue | WordsFile)[]): Speech {
  const english: Readonly<Record<string, CompiledMessage>> = Object.assign({}, ...catalogues);
  const translated = messages ?? {};
  const rules = createMessageRules(locale);
  // English with English rules, wherever it stands.
  const englishRules = messages === null ? rules : createMessageRules('en');
  const find = (key: string, params: ParamValues) => {
    if (Object.hasOwn(translated, key)) return formatMessage(translated[key] ?? '', rules, params);
    return Object.hasOwn(english, key) ? formatMessage(english[key] ?? '', englishRules, params) : null;
  };
  // The key's own parameters are checked where it is called; in here every message takes any.
  const t: Translate = (key, ...[params]) => find(key, (params ?? {}) as ParamValues) ?? key;
  return { ...createFormats(locale, (unit, n) => find(`unit.${unit}`, { n }) ?? ''), locale, t, find };
}
