/** What the interface must know of a language beside its words. */
interface LanguageFacts {
  /** In itself. */
  readonly name: string;
  /** Inside of a sentence a name begins small: "Logged: band row". Not where nouns are written large, or no letter is. */
  readonly namesInSentence: 'small' | 'same';
  /** Whole: a test names every key that it lacks. Else English stands in, key by key. */
  readonly complete: boolean;
}

/** To add a language: a folder beside this file with the areas of `en`, and a line here. */
export const LANGUAGES = {
  en: { name: 'English', namesInSentence: 'small', complete: true },
  de: { name: 'Deutsch', namesInSentence: 'same', complete: true },
  ar: { name: 'العربية', namesInSentence: 'same', complete: true },
  es: { name: 'Español', namesInSentence: 'small', complete: true },
  fr: { name: 'Français', namesInSentence: 'small', complete: true },
  ja: { name: '日本語', namesInSentence: 'same', complete: true },
} as const satisfies Readonly<Record<string, LanguageFacts>>;

export type Language = keyof typeof LANGUAGES;

/** What a person may choose; automatic follows the browser. */
export type LanguageChoice = 'automatic' | Language;

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(LANGUAGES, value);
}

/** What was stored, by this version or another. */
export function parseLanguage(value: unknown): LanguageChoice {
  return isLanguage(value) ? value : 'automatic';
}

/** The chosen one, else the first of the browser's languages that the interface speaks, else English. */
export function languageOf(choice: LanguageChoice, preferred: readonly string[]): Language {
  if (choice !== 'automatic') return choice;
  return preferred.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'en';
}

/**
 * The first of the browser's languages that is in the interface's language, so that an English interface keeps the clock
 * and the numbers of the person's own region.
 */
export function chooseLocale(language: string, preferred: readonly string[]): string {
  return preferred.find((tag) => tag === language || tag.startsWith(`${language}-`)) ?? language;
}
