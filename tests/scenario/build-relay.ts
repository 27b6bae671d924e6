import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { unstable_getMiniflareWorkerOptions as workerOptions } from 'wrangler';

/** The relay, ready for any number of workerds: `options` as wrangler reads them from its configuration, its modules, the main one first. */
export interface BuiltRelay {
  readonly options: Readonly<Record<string, unknown>>;
  readonly modules: readonly { readonly path: string; readonly contents: string }[];
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly relay: BuiltRelay;
  }
}

/** Once for all test files: wrangler costs each process that loads it more than most of them take. */
export async function setup(project: TestProject): Promise<void> {
  const root = fileURLToPath(new URL('../../worker', import.meta.url));
  const output = await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: { conditions: ['workerd', 'worker', 'module'] },
    build: {
      write: false,
      minify: false,
      target: 'es2024',
      lib: { entry: 'src/index.ts', formats: ['es'], fileName: 'relay' },
      rolldownOptions: { external: [/^cloudflare:/, /^node:/] },
    },
  });
  const built = Array.isArray(output) ? output.flatMap((bundle) => bundle.output) : [];
  const modules = built.flatMap((one) => (one.type === 'chunk' ? [{ path: one.fileName, contents: one.code }] : []));
  project.provide('relay', { options: workerOptions(`${root}/wrangler.jsonc`).workerOptions, modules });
}
