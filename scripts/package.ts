// Store-ready packages: `npm run package`. Writes to dist/ a zip for Chrome and Edge, one for Firefox, and the sources, from
// which anyone builds the same bytes; prints each with its size and SHA-256.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inRoot } from './lib/root.ts';
import { filesBelow, sourceFiles } from './lib/source-list.ts';
import { type WrittenZip, writeZip } from './lib/write-zip.ts';

const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { readonly version: string };
const dist = inRoot('dist');

rmSync(dist, { recursive: true, force: true });
execFileSync(process.execPath, [inRoot('scripts/build.ts')], { stdio: ['ignore', 2, 2] });

const sums: string[] = [];
for (const browser of ['chrome', 'firefox']) {
  const folder = inRoot('extension', '.output', `${browser}-mv3`);
  await pack(`unslouch-${version}-${browser}.zip`, folder, filesBelow(folder));
}
await pack(`unslouch-${version}-sources.zip`, inRoot(), sourceFiles());
writeFileSync(inRoot('dist', 'SHA256SUMS'), `${sums.join('\n')}\n`);

async function pack(name: string, folder: string, files: readonly string[]): Promise<void> {
  const written: WrittenZip = await writeZip(inRoot('dist', name), folder, files);
  sums.push(`${written.sha256}  ${name}`);
  console.log(`dist/${name}  ${files.length} files, ${written.bytes.toLocaleString('en')} bytes, ${written.sha256}`);
}
