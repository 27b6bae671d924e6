import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compileAll } from './src/i18n/compile-all.ts';
import { LANGUAGES } from './src/i18n/languages.ts';

/** A file that the build writes beside its own. */
export interface GeneratedFile {
  readonly relativeDest: string;
  readonly contents: string;
}

/** The messages of each area of a language, in the language's folder, as written. */
export async function readAreas(language: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const files = filesOf(language).filter((file) => file !== CUES);
  const modules = await Promise.all(files.map((file) => read<Record<string, Record<string, string>>>(language, file)));
  return modules.flatMap((module) => Object.values(module));
}

/** How exercises are explained in that language; null where nobody has translated it. */
export async function readCues(language: string): Promise<Readonly<Record<string, unknown>> | null> {
  if (!filesOf(language).includes(CUES)) return null;
  return (await read<{ readonly cues: Readonly<Record<string, unknown>> }>(language, CUES)).cues;
}

/** Build step: all words of each language but English in one file; what the browser itself shows in another. */
export async function languageFiles(): Promise<readonly GeneratedFile[]> {
  const files = await Promise.all(Object.keys(LANGUAGES).map(filesFor));
  return files.flat();
}

async function filesFor(language: string): Promise<readonly GeneratedFile[]> {
  const messages = Object.assign({}, ...(await readAreas(language))) as Record<string, string>;
  const browser = { relativeDest: `_locales/${language}/messages.json`, contents: browserMessages(messages) };
  if (language === 'en') return [browser, { relativeDest: 'words/en.json', contents: await backgroundWords() }];
  const cues = await readCues(language);
  return [
    browser,
    { relativeDest: `words/${language}.json`, contents: JSON.stringify(compileAll(messages)) },
    ...(cues === null ? [] : [{ relativeDest: `words/${language}.exercises.json`, contents: JSON.stringify(cues) }]),
  ];
}

/** Pages bring their English along; the background, which loads at every event, fetches the little that it says. */
async function backgroundWords(): Promise<string> {
  const areas = await Promise.all(
    ['units.ts', 'explain.ts', 'notice.ts'].map((file) => read<Record<string, Record<string, string>>>('en', file)),
  );
  return JSON.stringify(compileAll(Object.assign({}, ...areas.flatMap((area) => Object.values(area)))));
}

/** The manifest's own, by the browser's format: `__MSG_name__` stands for `manifest.name`. */
function browserMessages(messages: Readonly<Record<string, string>>): string {
  const own = Object.entries(messages).filter(([key]) => key.startsWith(MANIFEST));
  return JSON.stringify(Object.fromEntries(own.map(([key, message]) => [key.slice(MANIFEST.length), { message }])));
}

const MANIFEST = 'manifest.';
const CUES = 'cues.ts';
const I18N = join(import.meta.dirname, 'src', 'i18n');

function filesOf(language: string): readonly string[] {
  return readdirSync(join(I18N, language)).filter((file) => file.endsWith('.ts'));
}

async function read<T>(language: string, file: string): Promise<T> {
  return (await import(/* @vite-ignore */ join(I18N, language, file))) as T;
}
