import type { CompiledMessage } from '../../i18n/compiled-message.ts';
import { createI18n, type I18n } from '../../i18n/i18n.ts';
import { isLanguage } from '../../i18n/languages.ts';
import type { Catalogue } from '../../i18n/messages.ts';
import { english } from '../../i18n/words.ts';
import { pseudoWords } from './pseudo-words.ts';

type Areas = Readonly<Record<string, Catalogue>>;

const englishAreas = areasOf(import.meta.glob<Areas>('../../i18n/en/*.ts', { eager: true }));
const otherAreas = import.meta.glob<Areas>(['../../i18n/*/*.ts', '!../../i18n/en/*.ts', '!../../i18n/*/cues.ts']);

/** Every area at once. `long`: English stretched; a language by its name; else a British clock, so that pictures show `14:13`. */
export async function galleryI18n(language: string): Promise<I18n> {
  if (language === 'long') {
    return createI18n({ language: 'en', locale: 'en-GB', messages: pseudoWords(englishAreas) }, englishAreas);
  }
  if (!isLanguage(language) || language === 'en') return createI18n(english('en-GB'), englishAreas);
  const files = Object.entries(otherAreas).filter(([path]) => path.includes(`/${language}/`));
  const modules = await Promise.all(files.map(([path, load]) => load().then((module) => [path, module] as const)));
  const messages: Record<string, CompiledMessage> = Object.assign({}, ...areasOf(Object.fromEntries(modules)));
  return createI18n({ language, locale: language, messages }, englishAreas);
}

function areasOf(modules: Readonly<Record<string, Areas>>): readonly Catalogue[] {
  return Object.values(modules).flatMap((module) => Object.values(module));
}
