// Draws the toolbar icons from their one source and writes them where the packages take them from: node scripts/icons.ts
// One run of a headless Chromium: it draws every SVG on a canvas of its size and hands the PNGs back in its DOM.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toolbarIconSizes, toolbarIconStates, toolbarIconSvg } from '../extension/src/ui/toolbar-icon.ts';

const folder = fileURLToPath(new URL('../extension/public/icon/', import.meta.url));
const chromium = process.env['CHROMIUM'] ?? 'chromium';

const wanted = [
  ...toolbarIconStates.flatMap((state) =>
    toolbarIconSizes.map((size) => ({ file: `${state}-${size}.png`, size, svg: toolbarIconSvg(state, size) })),
  ),
  // The names by which the manifest takes up its icons.
  ...toolbarIconSizes.map((size) => ({ file: `${size}.png`, size, svg: toolbarIconSvg('counting', size) })),
];

const scratch = mkdtempSync(join(tmpdir(), 'unslouch-icons-'));
try {
  writeFileSync(join(scratch, 'page.html'), page(JSON.stringify(wanted)));
  const dom = execFileSync(
    chromium,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      `--user-data-dir=${join(scratch, 'profile')}`,
      '--virtual-time-budget=5000',
      '--dump-dom',
      `file://${join(scratch, 'page.html')}`,
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 * 1024 * 1024 },
  );
  const drawn = [...dom.matchAll(/<i id="([^"]+)">data:image\/png;base64,([^<]+)<\/i>/g)];
  if (drawn.length !== wanted.length) throw new Error(`Drew ${drawn.length} of ${wanted.length} icons.`);
  mkdirSync(folder, { recursive: true });
  for (const [, file = '', data = ''] of drawn) writeFileSync(join(folder, file), Buffer.from(data, 'base64'));
  console.log(`Wrote ${drawn.length} icons to extension/public/icon.`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function page(icons: string): string {
  return `<!doctype html><body><script type="module">
for (const { file, size, svg } of ${icons.replaceAll('</', '<\\/')}) {
  const image = new Image();
  image.src = 'data:image/svg+xml,' + encodeURIComponent(svg);
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
  canvas.getContext('2d').drawImage(image, 0, 0, size, size);
  document.body.append(Object.assign(document.createElement('i'), { id: file, textContent: canvas.toDataURL() }));
}
</script></body>`;
}
