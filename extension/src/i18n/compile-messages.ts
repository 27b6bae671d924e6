import { type Plugin, runnerImport } from 'vite';
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
      // Not `import`: that would go on giving the words of the first reading while somebody edits them.
      const read = await runnerImport<Record<string, Record<string, string>>>(id, { configFile: false });
      return Object.entries(read.module)
        .map(([name, texts]) => `export const ${name} = ${JSON.stringify(compileAll(texts))};`)
        .join('\n');
    },
  };
}
