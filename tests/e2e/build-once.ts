import { inRoot } from '../../scripts/lib/root.ts';
import { run } from '../../scripts/lib/run.ts';

/** The packages as people get them, and the same with the development-only doors that tests need. */
export async function setup(): Promise<void> {
  for (const mode of ['production', 'e2e']) {
    const build = await run(process.execPath, [inRoot('scripts/build.ts'), '--mode', mode], { output: 'keep' });
    if (build.code !== 0) throw new Error(`The ${mode} build failed:\n${build.text}`);
  }
}
