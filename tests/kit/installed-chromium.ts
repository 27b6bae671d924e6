import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensureBrowsers } from '../../scripts/lib/browsers.ts';
import { pidOf } from './chromium.ts';
import { builtExtension } from './packages.ts';
import { signalTree } from './processes.ts';

/** Debian's Chromium reads its owner's policies here, and nowhere else: only root can write them. */
const POLICIES = '/etc/chromium/policies/managed';

/** Chromium with the extension installed as a shop's: from a packed file, kept over restarts, updated by the browser itself. */
export interface InstalledChromium {
  openPage(path: string): Promise<Page>;
  /** Publishes the same build under a higher version and lets the browser find it; answers when the new one runs. */
  update(version: string): Promise<void>;
  /** Closes the browser as a person does and opens the same profile again. */
  restart(): Promise<void>;
  /** Ends all its processes at once, as a crash or a power cut does, and opens the same profile again. */
  killAndRestart(): Promise<void>;
  /** The switch on the browser's own page of extensions, off and on. */
  disableAndEnable(): Promise<void>;
  close(): Promise<void>;
}

export async function startInstalledChromium(version: string): Promise<InstalledChromium> {
  const executable = (await ensureBrowsers(['chromium']))['chromium'] ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'unslouch-installed-'));
  const shop = await startShop(folder);
  const key = join(folder, 'extension.pem');
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(key, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const id = idOf(pair.publicKey);
  publish(version);
  const policy = join(POLICIES, 'unslouch-test.json');
  mkdirSync(POLICIES, { recursive: true });
  writeFileSync(
    policy,
    JSON.stringify({
      ExtensionSettings: { [id]: { installation_mode: 'normal_installed', update_url: `${shop.origin}/update.xml` } },
      DeveloperToolsAvailability: 1, // or a debugger may not look into what a policy installed
    }),
  );
  let browser = await open();

  /** Packs the end-to-end build as that version, and says so where the browser asks for updates. */
  function publish(next: string): void {
    const extension = join(folder, 'extension');
    rmSync(extension, { recursive: true, force: true });
    cpSync(builtExtension('chromium', 'e2e'), extension, { recursive: true });
    const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
    const named = { ...manifest, version: next, update_url: `${shop.origin}/update.xml` };
    writeFileSync(join(extension, 'manifest.json'), JSON.stringify(named));
    const pack = ['--headless', '--no-sandbox', `--pack-extension=${extension}`, `--pack-extension-key=${key}`];
    execFileSync(executable, pack, { stdio: 'ignore' });
    const check = `<updatecheck codebase='${shop.origin}/extension.crx' version='${next}'/>`;
    writeFileSync(
      join(folder, 'update.xml'),
      `<?xml version='1.0'?><gupdate xmlns='http://www.google.com/update2/response' protocol='2.0'><app appid='${id}'>${check}</app></gupdate>`,
    );
  }

  async function open(): Promise<Browser> {
    const started = await puppeteer.launch({
      executablePath: executable,
      headless: true,
      userDataDir: join(folder, 'profile'),
      pipe: true,
      enableExtensions: true,
      defaultViewport: null,
      args: ['--no-sandbox', '--no-first-run', '--disable-quic', '--disable-sync'],
      // With them the browser would neither install nor update anything.
      ignoreDefaultArgs: ['--disable-background-networking', '--disable-component-update'],
    });
    await started.waitForTarget((target) => target.url().startsWith(`chrome-extension://${id}/`), { timeout: 60_000 });
    return started;
  }

  async function openPage(path: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${id}/${path}`);
    return page;
  }

  /** On a page of the browser's own, which may do what the person at it may. */
  async function onExtensionsPage(script: string): Promise<void> {
    const page = await browser.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(script);
    await page.close();
  }

  return {
    openPage,
    async update(next) {
      publish(next);
      await onExtensionsPage('new Promise((done) => chrome.developerPrivate.autoUpdate(done))');
      await until(`version ${next}`, async () => {
        const page = await openPage('options.html');
        const running = await page.evaluate('chrome.runtime.getManifest().version').catch(() => null);
        await page.close().catch(() => {}); // an update closes our pages by itself
        return running === next;
      });
    },
    async restart() {
      await browser.close();
      browser = await open();
    },
    async killAndRestart() {
      const gone = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
      signalTree(pidOf(browser), 'SIGKILL');
      await gone;
      browser = await open();
    },
    async disableAndEnable() {
      const set = (on: boolean) => `new Promise((done) => chrome.management.setEnabled('${id}', ${on}, done))`;
      await onExtensionsPage(`${set(false)}.then(() => ${set(true)})`);
    },
    async close() {
      await browser.close();
      rmSync(policy);
      shop.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An extension is named after its key: the first half of the key's SHA-256, in the letters a to p. */
function idOf(key: KeyObject): string {
  const hash = createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex');
  return [...hash.slice(0, 32)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** Where the browser fetches the package and asks for newer ones. */
async function startShop(folder: string): Promise<{ readonly origin: string; close(): void }> {
  const server = createServer((request, response) => {
    const file = request.url?.startsWith('/update.xml') ? 'update.xml' : 'extension.crx';
    response.setHeader('content-type', file === 'update.xml' ? 'text/xml' : 'application/x-chrome-extension');
    response.end(readFileSync(join(folder, file)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (!(await holds().catch(() => false))) {
    if (performance.now() > deadline) throw new Error(`${what}: not within a minute`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
