import { build } from 'vite';

/** A module of the tests as one script: run in a page of the extension, it works with the product's own stores there. */
export async function bundleForPage(entry: string, name: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name, fileName: name } },
  });
  const [bundle] = Array.isArray(output) ? output : [];
  const code = bundle?.output[0]?.code;
  if (code === undefined) throw new Error('The bundler answered no code.');
  return code;
}
