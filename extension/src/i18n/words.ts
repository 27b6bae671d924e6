import type { ExerciseText } from '@unslouch/shared/domain/exercise/exercise-text.ts';
import type { CompiledMessage } from './compiled-message.ts';
import type { Language, LanguageChoice } from './languages.ts';

/** The messages of a language other than English, as the build packs them into one file: every area in one. */
export type WordsFile = Readonly<Record<string, CompiledMessage>>;

/** What a page or the background speaks. English comes with the page that shows it, so it has no file. */
export interface Words {
  readonly language: Language;
  readonly locale: string;
  /** Null: English. */
  readonly messages: WordsFile | null;
}

/** How exercises are explained, by id. */
export type ExerciseTexts = Readonly<Record<string, ExerciseText>>;

export type LoadWords = (choice: LanguageChoice) => Promise<Words>;

export function english(locale: string): Words {
  return { language: 'en', locale, messages: null };
}
