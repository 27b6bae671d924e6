// Writes THIRD-PARTY-NOTICES.md from what the packages and the relay are made of: `npm run notices`.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, root } from './lib/root.ts';

interface Listed {
  readonly name: string;
  readonly versions: readonly string[];
  readonly paths: readonly string[];
  readonly license: string;
}

const listed = execFileSync(
  'npx',
  ['-y', 'pnpm@12.21.0', ...rooms('shared', 'extension', 'worker'), 'licenses', 'list', '--prod', '--json'],
  { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 2] },
);
const packages = Object.values(JSON.parse(listed) as Readonly<Record<string, readonly Listed[]>>)
  .flat()
  .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));

const page = [
  '# Third-party notices',
  '',
  'What the extension’s packages and the relay contain of others’ work, each under its own licence. Written by `npm run notices`.',
  ...packages.map(
    ({ name, versions, paths, license }) =>
      `\n## ${name} ${versions.join(', ')}\n\n${license}\n\n\`\`\`text\n${licenceText(paths[0] ?? '')}\n\`\`\``,
  ),
  '',
].join('\n');
writeFileSync(inRoot('THIRD-PARTY-NOTICES.md'), page);
console.log(`THIRD-PARTY-NOTICES.md names ${packages.length} packages.`);

function licenceText(folder: string): string {
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  if (file === undefined) return 'The package brings no licence file; its licence is the one named above.';
  const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').replaceAll('```', "'''");
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

function rooms(...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => ['--filter', `@unslouch/${name}`]);
}
