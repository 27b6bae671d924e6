import { build } from 'vite';
import { inRoot } from '../../scripts/lib/root.ts';

/** A file of this folder with all that it imports, as a script that leaves its exports in `bench`. */
export async function bundleForPage(file: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: inRoot('tests', 'bench', file), formats: ['iife'], name: 'bench', fileName: 'bench' },
    },
  });
  const [bundle] = Array.isArray(output) ? output : [];
  const code = bundle?.output[0]?.code;
  if (code === undefined) throw new Error('The bundler answered no code.');
  return `${code}; globalThis.bench = bench`;
}
