// Builds the extension for Chrome and Firefox: `npm run build [-- --mode e2e] [--browser chrome|firefox]`.
// Production packages lie in extension/.output/<browser>-mv3; another mode's name is added to the folder.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const extension = join(import.meta.dirname, '..', 'extension');

const { values } = parseArgs({
  options: { mode: { type: 'string', default: 'production' }, browser: { type: 'string' } },
});

for (const browser of values.browser === undefined ? ['chrome', 'firefox'] : [values.browser]) {
  const build = spawnSync(
    process.execPath,
    [join(extension, 'node_modules/wxt/bin/wxt.mjs'), 'build', '--browser', browser, '--mv3', '--mode', values.mode],
    { cwd: extension, stdio: ['ignore', 2, 2], env: { ...process.env, CI: 'true', NODE_ENV: 'production' } },
  );
  if (build.status !== 0) process.exit(build.status ?? 1);
  console.log(join(extension, '.output', `${browser}-mv3${values.mode === 'production' ? '' : `-${values.mode}`}`));
}
