import type { Plugin } from 'vite';
import { compileAll } from './compile-all.ts';

const catalogueFile = /\/src\/i18n\/[a-z]{2}\/(?!cues\.)[a-z-]+\.ts$/;

/**
 * Build step: a catalogue (`i18n/<language>/<area>.ts`) reaches the bundle with its ICU texts parsed, so that neither a parser
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
