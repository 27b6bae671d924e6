import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const catalogueFile = /\/src\/i18n\/(?<locale>[a-z]{2})\/[a-z-]+\.ts$/;

/**
 * Build step: a catalogue (`i18n/<locale>/<area>.ts`) reaches the bundle with its ICU texts parsed, so that neither a parser
 * nor the parsing is paid for in the popup. A message that does not parse fails the build and names its key.
 */
export function compileMessages(): Plugin {
  return {
    name: 'unslouch:compile-messages',
    enforce: 'pre',
    async load(id) {
      if (!catalogueFile.test(id)) return null;
      const exported: Record<string, Record<string, string>> = await import(/* @vite-ignore */ `${id}?${Date.now()}`);
      return Object.entries(exported)
        .map(([name, texts]) => `export const ${name} = ${JSON.stringify(compileAll(texts))};`)
        .join('\n');
    },
  };
}

function compileAll(texts: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, compileOne(key, text)]));
}

function compileOne(key: string, text: string) {
  try {
    const tokens = compileMessageOrThrow(text);
    return tokens.every((token) => typeof token === 'string') ? tokens.join('') : tokens;
  } catch (cause) {
    throw new Error(`The message "${key}" is not valid ICU text: ${text}`, { cause });
  }
}
