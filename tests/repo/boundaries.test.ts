import { describe, expect, it } from 'vitest';
import { importsOf, projectFiles } from './source-files.ts';

/** A room, and what its files may import beside each other. A name without a slash is a package. */
interface Room {
  readonly room: string;
  readonly may: readonly string[];
}

const REACT = ['react', 'react/', 'react-dom', 'react-dom/'];

const ROOMS: readonly Room[] = [
  { room: 'shared/src/lib/', may: [] },
  { room: 'shared/src/ports/', may: [] },
  {
    room: 'shared/src/domain/',
    may: ['shared/src/lib/', 'shared/src/ports/', 'valibot', '@scure/bip39', '@scure/bip39/'],
  },
  {
    room: 'shared/src/crypto/',
    may: ['shared/src/lib/', 'shared/src/ports/', 'shared/src/domain/', '@hpke/core', '@scure/bip39', '@scure/bip39/'],
  },
  { room: 'shared/src/protocol/', may: ['shared/src/lib/', 'shared/src/ports/', 'shared/src/domain/', 'valibot'] },
  {
    room: 'extension/src/app/',
    // What readers of files report is a port like the others; it lies with them, because the command in Node reads it too.
    may: ['shared/src/', 'extension/src/ports/', 'extension/src/imports/import-event.ts'],
  },
  { room: 'extension/src/ports/', may: ['shared/src/'] },
  {
    room: 'extension/src/messages/',
    may: ['shared/src/domain/', 'shared/src/lib/', 'extension/src/ports/', 'valibot'],
  },
  {
    room: 'extension/src/i18n/',
    may: ['shared/src/domain/', 'shared/src/lib/', '@lingui/core', '@lingui/', 'vite', ...REACT],
  },
  {
    room: 'extension/src/ui/',
    may: [
      'shared/src/domain/',
      'shared/src/lib/',
      'extension/src/i18n/',
      '@base-ui/',
      '@fontsource-variable/',
      'uplot',
      'uplot/',
      'uqr',
      ...REACT,
    ],
  },
  {
    room: 'extension/src/features/',
    may: [
      'shared/src/domain/',
      'shared/src/lib/',
      'extension/src/ui/',
      'extension/src/messages/',
      'extension/src/i18n/',
      'extension/src/ports/',
      'valibot', // what a page kept for itself is parsed where it is read
      ...REACT,
    ],
  },
  {
    room: 'extension/src/imports/',
    may: [
      'shared/src/',
      'valibot',
      'htmlparser2',
      'saxes',
      'papaparse',
      '@zip.js/zip.js',
      '@streamparser/json/',
      'fit-file-parser',
      'sql.js',
      'sql.js/',
      '@sqlite.org/sqlite-wasm',
      'buffer',
    ],
  },
  {
    room: 'extension/src/adapters/',
    may: [
      'shared/src/',
      'extension/src/ports/',
      'extension/src/messages/',
      'dexie',
      'wxt/',
      '@hpke/core',
      '@scure/bip39',
      '@scure/bip39/',
      'valibot',
      'client-zip',
      'papaparse',
    ],
  },
  {
    room: 'worker/src/',
    may: ['shared/src/', 'hono', 'hono/', 'oauth4webapi', 'valibot', '@hpke/core', 'cloudflare:workers'],
  },
];

const sources = projectFiles(/^(shared|extension|worker)\/src\/.*\.tsx?$/).filter(
  (file) => !/\.(test|test-kit|gallery)\.tsx?$/.test(file),
);

describe('rooms import only what they may', () => {
  it.each(ROOMS)('$room', ({ room, may }) => {
    const wrong = sources
      .filter((file) => file.startsWith(room))
      .flatMap((file) => importsOf(file).map((imported) => ({ file, imported })))
      .filter(({ imported }) => !imported.startsWith(room) && !may.some((allowed) => isBelow(imported, allowed)));
    expect(wrong).toEqual([]);
  });

  it('only the wiring rooms know adapters', () => {
    const wrong = sources
      .filter((file) => !/^extension\/src\/(background|entrypoints|wiring|adapters)\//.test(file))
      .filter((file) => importsOf(file).some((imported) => imported.startsWith('extension/src/adapters/')));
    expect(wrong).toEqual([]);
  });

  it('only the vault speaks SQL', () => {
    const wrong = sources.filter((file) => file.startsWith('worker/src/') && !file.startsWith('worker/src/vault/'));
    expect(
      wrong.filter((file) =>
        importsOf(file).some((imported) => /worker\/src\/vault\/(store|migrations)/.test(imported)),
      ),
    ).toEqual([]);
  });

  it('no room imports in a circle', () => {
    expect(circles(sources)).toEqual([]);
  });
});

function isBelow(imported: string, allowed: string): boolean {
  return imported === allowed || (allowed.endsWith('/') && imported.startsWith(allowed));
}

/** Files that reach themselves through imports, each circle once. Types alone may refer to each other. */
function circles(files: readonly string[]): readonly string[] {
  const graph = new Map(
    files.map((file) => [file, importsOf(file, 'at run time').filter((imported) => files.includes(imported))]),
  );
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  function visit(file: string, path: readonly string[]): void {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      found.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    state.set(file, 'done');
  }
  for (const file of files) visit(file, []);
  return found;
}
