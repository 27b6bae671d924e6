import { chooseLocale, languageOf } from '../i18n/languages.ts';
import { type ExerciseTexts, english, type LoadWords, type WordsFile } from '../i18n/words.ts';

/** The words of a language, from the package. A file that can't be had (the extension was just updated) leaves English. */
export const loadWords: LoadWords = async (choice) => {
  const language = languageOf(choice, navigator.languages);
  const locale = chooseLocale(language, navigator.languages);
  if (language === 'en') return english(locale);
  const messages = await fetchJson<WordsFile>(`/words/${language}.json`);
  return messages === null ? english(chooseLocale('en', navigator.languages)) : { language, locale, messages };
};

/** What the background says in English, for whatever the language lacks. */
export async function loadEnglish(): Promise<WordsFile> {
  return (await fetchJson<WordsFile>('/words/en.json')) ?? {};
}

/** How exercises are explained in that language; null where nobody has translated that yet. */
export async function loadExerciseTexts(language: string): Promise<ExerciseTexts | null> {
  return language === 'en' ? null : fetchJson<ExerciseTexts>(`/words/${language}.exercises.json`);
}

async function fetchJson<T>(path: string): Promise<T | null> {
  try {
    const answer = await fetch(path);
    return answer.ok ? ((await answer.json()) as T) : null;
  } catch {
    return null;
  }
}
