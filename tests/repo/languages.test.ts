import { CUES_EN } from '@unslouch/shared/domain/exercise/cues.en.ts';
import { NAMES_EN } from '@unslouch/shared/domain/exercise/names.en.ts';
import { EQUIPMENT_EN, MUSCLES_EN } from '@unslouch/shared/domain/exercise/words.en.ts';
import { describe, expect, it } from 'vitest';
import { readAreas, readCues } from '../../extension/language-files.ts';
import { compileAll } from '../../extension/src/i18n/compile-all.ts';
import type { CompiledMessage } from '../../extension/src/i18n/compiled-message.ts';
import { LANGUAGES } from '../../extension/src/i18n/languages.ts';
import { ALLOWED_KEYS, BANNED_WORDS } from './banned-words.ts';
import { hardCodedText } from './hard-coded-text.ts';
import { projectFiles, readProjectFile } from './source-files.ts';

type Texts = Readonly<Record<string, string>>;

/** English has the names of exercises and things where the rules are; another language has them among its messages. */
const NAMES: Texts = {
  ...prefixed('exercise', NAMES_EN),
  ...prefixed('thing', EQUIPMENT_EN),
  ...prefixed('muscle', Object.fromEntries(Object.entries(MUSCLES_EN).map(([id, { plain }]) => [id, plain]))),
};

const english = await textsOf('en');
const languages = Object.entries(LANGUAGES).map(([language, facts]) => ({ language, ...facts }));
const sources = projectFiles(/^extension\/src\/.*\.tsx?$/).filter(
  (file) =>
    !/\.(test|test-kit|gallery|gallery-kit)\.|\/i18n\/[a-z]{2}\/|entrypoints\/(gallery|empty-|inspector)|contact-sheet/.test(
      file,
    ),
);

/** The rules name the sentence; the screen says it. */
const EXPLAINED = 'shared/src/domain/nudge/explain.ts';

describe('the words of the interface', () => {
  it('stand in no component', () => {
    const found = sources
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) => hardCodedText(file, readProjectFile(file)).map((text) => `${file}: ${text}`));
    expect(found).toEqual([]);
  });

  it('would be found in a component', () => {
    const component = 'const a = <p title="Close it">Move now{" "}<b aria-label={t("x")}>{n}</b></p>;';
    expect(hardCodedText('a.tsx', component)).toEqual(['title=Close it', 'Move now']);
  });

  it('are all used', () => {
    const code = [...sources, EXPLAINED].map(readProjectFile).join('\n');
    const literals = new Set([...code.matchAll(/'([\w.-]+)'/g)].map(([, literal]) => literal));
    const made = [...code.matchAll(/`([\w.-]*\$\{[^`]*)`/g)]
      .map(([, template]) => template ?? '')
      .filter((template) => /[a-z]{2}/i.test(template.replaceAll(/\$\{[^}]*\}/g, '')))
      .map(pattern);
    const unused = Object.keys(english).filter(
      (key) => !key.startsWith('manifest.') && !literals.has(key) && !made.some((made) => made.test(key)),
    );
    expect(unused).toEqual([]);
  });
});

describe.each(languages)('$name', ({ language, complete }) => {
  it('has every message, or is not called complete', async () => {
    const texts = await textsOf(language);
    const missing = Object.keys(language === 'en' ? english : { ...english, ...NAMES }).filter(
      (key) => !(key in texts),
    );
    expect(complete ? missing : []).toEqual([]);
  });

  it('has no message that English lacks, and none that is empty', async () => {
    const texts = await textsOf(language);
    expect(Object.keys(texts).filter((key) => !(key in english) && !(key in NAMES))).toEqual([]);
    expect(Object.entries(texts).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('takes the parameters of English, no fewer and no others', async () => {
    const own = compileAll(await textsOf(language));
    const source = compileAll({ ...english, ...NAMES });
    const wrong = Object.keys(own).filter((key) => parameters(own[key]) !== parameters(source[key]));
    expect(wrong).toEqual([]);
  });

  it('has every plural branch that its rules ask for', async () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const lacking = Object.entries(compileAll(await textsOf(language))).flatMap(([key, message]) =>
      plurals(message)
        .filter((branches) => Object.keys(branches).length > 1)
        .flatMap((branches) => categories.filter((category) => category !== 'many' && !(category in branches)))
        .map((category) => `${key}: ${category}`),
    );
    expect(lacking).toEqual([]);
  });

  it('says nothing about bodies, weight or blame', async () => {
    const banned = BANNED_WORDS[language];
    const cues = language === 'en' ? CUES_EN : await readCues(language);
    const said = [...Object.entries(await textsOf(language)), ...strings(cues).map((text) => ['cue', text] as const)];
    expect(banned).toBeDefined();
    expect(said.filter(([key, text]) => !ALLOWED_KEYS.has(key) && banned?.test(text))).toEqual([]);
  });

  it('explains exercises that exist, each as fully as English', async () => {
    const cues = language === 'en' ? {} : ((await readCues(language)) ?? {});
    const wrong = Object.entries(cues).filter(([id, text]) => shape(text) !== shape(CUES_EN[id]));
    expect(wrong.map(([id]) => id)).toEqual([]);
  });
});

async function textsOf(language: string): Promise<Texts> {
  return Object.assign({}, ...(await readAreas(language)));
}

function prefixed(prefix: string, texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).map(([id, text]) => [`${prefix}.${id}`, text]));
}

/** `reason.${kind}` fits `reason.away`: a parameter stands for anything but nothing. */
function pattern(template: string): RegExp {
  const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\w.-]+')}$`);
}

function parameters(message: CompiledMessage | undefined): string {
  if (message === undefined || typeof message === 'string') return '';
  const found = message.flatMap((token): string[] => {
    if (typeof token === 'string') return [];
    const [name, kind = 'text', branches] = token;
    const inner =
      typeof branches === 'object'
        ? Object.values(branches)
            .filter((branch) => typeof branch === 'object')
            .map(parameters)
            .join(' ')
            .split(' ')
        : [];
    return [`${name}:${kind}`, ...inner];
  });
  return [...new Set(found.filter((part) => part !== ''))].toSorted().join(' ');
}

function plurals(message: CompiledMessage): readonly Readonly<Record<string, CompiledMessage>>[] {
  if (typeof message === 'string') return [];
  return message.flatMap((token) => {
    if (typeof token === 'string' || typeof token[2] !== 'object') return [];
    const { offset: _, ...branches } = token[2];
    const inner = Object.values(branches).flatMap(plurals);
    return token[1] === 'plural' ? [branches, ...inner] : inner;
  });
}

/** Where texts are and how many, not what they say. */
function shape(value: unknown): string {
  return JSON.stringify(value, (_key, inner) => (typeof inner === 'string' ? 'text' : inner));
}

function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}
