// `npm start`: builds, starts a relay on this machine, opens a browser with the extension in it, joined to that relay.
// Without a display (or with --headless) it walks through a first nudge by itself and says what it saw.
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from '../tests/kit/launch.ts';
import { startRelay } from '../tests/kit/relay.ts';
import { createAccount, hasAccount } from '../tests/kit/screens.ts';
import { walk } from '../tests/kit/walk.ts';
import { inRoot } from './lib/root.ts';
import { run } from './lib/run.ts';
import { stateSecret } from './lib/state-secret.ts';

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    headless: { type: 'boolean', default: !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'] },
    profile: { type: 'string' },
    port: { type: 'string', default: '8787' },
  },
});
const browserName = values.browser === 'firefox' ? 'firefox' : 'chromium';
const state = inRoot('.local', 'relay');

await build();
const relay = await startRelay({ stateDir: state, port: Number(values.port), secret: stateSecret(state) });
console.log(`The relay listens on ${relay.url}; its state is in .local/relay.`);
try {
  if (values.headless) await walkThrough();
  else await openBrowser();
} finally {
  await relay.stop();
}

async function walkThrough(): Promise<void> {
  await walk({ browser: browserName, relay, pictures: inRoot('.local', 'walk'), say: (line) => console.log(line) });
}

async function openBrowser(): Promise<void> {
  const profile = resolve(values.profile ?? inRoot('.local', 'profile', browserName));
  mkdirSync(profile, { recursive: true });
  const browser = await launch({ browser: browserName, profile, headless: false });
  if (!(await hasAccount(browser))) {
    const words = await createAccount(browser, relay.url);
    console.log(`Its twelve words, to join a second device: ${words}`);
  }
  console.log('The browser is open; its toolbar has the Unslouch button. Close the browser to end.');
  await browser.closed();
}

async function build(): Promise<void> {
  const name = browserName === 'chromium' ? 'chrome' : 'firefox';
  const built = await run(process.execPath, [inRoot('scripts/build.ts'), '--mode', 'e2e', '--browser', name], {
    output: 'keep',
  });
  if (built.code !== 0) throw new Error(`The build failed:\n${built.text}`);
}
