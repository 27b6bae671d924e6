// Every component and screen state in one page: npm run gallery (with --build: as files in extension/.output/gallery)
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const extension = fileURLToPath(new URL('../extension', import.meta.url));
const command = process.argv.includes('--build') ? 'build' : 'dev';
const vite = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', command, '--config', 'gallery.config.ts'], {
  cwd: extension,
  stdio: 'inherit',
});
process.exit(vite.status ?? 1);
