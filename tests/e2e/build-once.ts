import { inRoot } from '../../scripts/lib/root.ts';
import { run } from '../../scripts/lib/run.ts';

/** The packages as people get them, and the same with the development-only doors that tests need; both at once. */
export async function setup(): Promise<void> {
  const build = async (mode: string) => {
    const built = await run(process.execPath, [inRoot('scripts/build.ts'), '--mode', mode], { output: 'keep' });
    if (built.code !== 0) throw new Error(`The ${mode} build failed:\n${built.text}`);
  };
  await Promise.all(['production', 'e2e'].map(build));
}
