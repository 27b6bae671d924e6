// `npm run dev [-- --browser firefox] [--profile DIR] [--port N]`: the relay and the extension, both reloading themselves when a
// source changes, in a browser of their own. Without a display it says where the extension lies, for a browser elsewhere.
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createServer } from 'wxt';
import { launch } from '../tests/kit/launch.ts';
import { builtExtension } from '../tests/kit/packages.ts';
import { startRelay } from '../tests/kit/relay.ts';
import { inRoot } from './lib/root.ts';
import { stateSecret } from './lib/state-secret.ts';

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    profile: { type: 'string' },
    port: { type: 'string', default: '8787' },
  },
});
const browser = values.browser === 'firefox' ? 'firefox' : 'chromium';
const hasDisplay = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const state = inRoot('.local', 'relay');

const relay = await startRelay({ stateDir: state, port: Number(values.port), secret: stateSecret(state) });
console.log(`The relay listens on ${relay.url}; its state is in .local/relay.`);
const extension = await serveExtension();
console.log(`The extension lies in ${builtExtension(browser, 'dev')}.`);
const interrupted = new Promise<void>((end) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end());
});
try {
  await Promise.race([interrupted, hasDisplay ? openBrowser() : interrupted]);
} finally {
  // Together: where Vite hears of the end as well, it ends this process when its own part is done.
  await Promise.all([relay.stop(), extension.stop()]);
}

async function serveExtension() {
  const server = await createServer({
    root: inRoot('extension'),
    browser: browser === 'chromium' ? 'chrome' : 'firefox',
    manifestVersion: 3,
  });
  await server.start();
  return server;
}

async function openBrowser(): Promise<void> {
  const profile = resolve(values.profile ?? inRoot('.local', 'profile', `${browser}-dev`));
  mkdirSync(profile, { recursive: true });
  const opened = await launch({ browser, mode: 'dev', profile, headless: false });
  console.log('The browser is open; its toolbar has the Unslouch button. Close the browser to end.');
  await opened.closed();
}
