import { existsSync } from 'node:fs';
import { run } from './run.ts';

/** Debian's packages, where that can be done; else one sentence says what to install. */
export async function installPackages(packages: readonly string[]): Promise<void> {
  const list = packages.join(' ');
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    throw new Error(`Please install these first: ${list} (Debian or Ubuntu: sudo apt-get install ${list}).`);
  }
  process.stderr.write(`Installing ${list} ...\n`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { output: 'keep', env });
  const done = await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { output: 'keep', env });
  if (done.code !== 0) throw new Error(`apt-get could not install ${list}:\n${done.text.slice(-800)}`);
}
