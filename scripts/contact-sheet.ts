// Draws every movement with the product's own code and photographs it: key poses, half-way frames, thumbnails, dark,
// high contrast, stills, the other side. Look at the pictures after every change to a pose or to the figure.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const out = join(root, '.local', 'contact-sheet');
const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));

const { createServer } = await vite();
const server = await createServer({
  configFile: false,
  root: join(root, 'extension'),
  logLevel: 'error',
  server: { middlewareMode: true, ws: false },
  appType: 'custom',
});
mkdirSync(out, { recursive: true });
try {
  const { contactSheets } = (await server.ssrLoadModule('/src/ui/Figure/contact-sheet.tsx')) as ContactSheet;
  const css = ['tokens/tokens.css', 'Figure/Figure.module.css']

    .map((file) => readFileSync(join(root, 'extension/src/ui', file), 'utf8'))
    .join('\n');
  for (const { name, width, height, mode, html } of await contactSheets(only)) {
    const page = join(out, `${name}.html`);
    writeFileSync(page, `<!doctype html><html data-theme="${mode}"><style>${css}</style>${html}</html>`);
    photograph(page, join(out, `${name}.png`), width, height);
    console.log(join('.local/contact-sheet', `${name}.png`));
  }
} finally {
  await server.close();
}

function photograph(page: string, picture: string, width: number, height: number): void {
  const browser = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  const args = [
    '--headless',
    '--no-sandbox',
    '--hide-scrollbars',
    `--window-size=${width},${height}`,
    `--screenshot=${picture}`,
  ];
  const run = spawnSync(browser, [...args, pathToFileURL(page).href], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`No picture from ${browser}: ${run.stderr}`);
}

/** The bundler belongs to the extension. */
async function vite(): Promise<{ createServer: (options: object) => Promise<Server> }> {
  const require = createRequire(join(root, 'extension/package.json'));
  return import(pathToFileURL(require.resolve('vite')).href);
}

interface ContactSheet {
  contactSheets(
    only: readonly string[],
  ): Promise<readonly { name: string; width: number; height: number; mode: string; html: string }[]>;
}

interface Server {
  ssrLoadModule(path: string): Promise<unknown>;
  close(): Promise<void>;
}
