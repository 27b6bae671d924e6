import { setTimeout as wait } from 'node:timers/promises';
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import type { LaunchOptions, Popup, TestBrowser } from './browser.ts';
import { FIGURE_OUTLINES, press, visibleText, waitForText } from './controls.ts';
import { scriptMsDuring } from './script-ms.ts';

/** Quiet, and nothing that asks the internet. Root needs the first. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

export interface TestChromium extends TestBrowser {
  /** How long the background's scripts ran while the work was done. */
  scriptMsInBackground(work: () => Promise<void>): Promise<number>;
  /** Source to run in the background as it is now; a new one knows nothing of it. */
  runInBackground(source: string): Promise<void>;
}

export async function launchChromium(options: LaunchOptions): Promise<TestChromium> {
  const browser = await puppeteer.launch({
    executablePath: options.executable,
    headless: options.headless,
    userDataDir: options.profile,
    pipe: true, // loading an extension over CDP needs the pipe
    enableExtensions: true,
    defaultViewport: null,
    args: ARGUMENTS,
    ignoreDefaultArgs: ['--mute-audio'], // audible tabs are a signal that tests make
    env: { ...process.env, ...options.env },
    downloadBehavior: { policy: 'allow', downloadPath: options.profile },
  });
  const id = await browser.installExtension(options.extension);
  const origin = `chrome-extension://${id}/`;
  const isWorker = (target: Target) => target.type() === 'service_worker' && target.url().startsWith(origin);
  await browser.waitForTarget(isWorker);

  async function openTab(url: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(url);
    return page;
  }

  return {
    name: 'chromium',
    pid: pidOf(browser),
    downloads: options.profile,
    openTab,
    openPage: (path) => openTab(origin + path),
    async openedPage(path) {
      const target = await browser.waitForTarget((one) => one.url().startsWith(new URL(path, origin).href), {
        timeout: 60_000,
      });
      return target.asPage();
    },
    async openPopup() {
      const before = new Set(browser.targets());
      const opened = browser.waitForTarget(
        (target) => !before.has(target) && target.type() === 'page' && target.url().startsWith(`${origin}popup.html`),
      );
      const extension = (await browser.extensions()).get(id);
      const [tab] = await browser.pages();
      if (extension === undefined || tab === undefined)
        throw new Error('No extension, or no tab to press its button in.');
      await extension.triggerAction(tab);
      return popupOf(await (await opened).asPage()); // `page()` knows tabs only
    },
    async pressByRole(page, role, name) {
      await page.bringToFront();
      const found = await page.$(`::-p-aria([name="${name}"][role="${role}"])`);
      // By the pointer it would depend on where on the screen the thing is.
      await found?.evaluate((element) => (element as HTMLElement).click());
      return found !== null;
    },
    async killBackground() {
      const worker = browser.targets().find(isWorker);
      if (worker === undefined) return;
      const gone = new Promise<void>((resolve) => {
        browser.on('targetdestroyed', function seen(target: Target) {
          if (target !== worker) return;
          browser.off('targetdestroyed', seen);
          resolve();
        });
      });
      const session = await browser.target().createCDPSession();
      // A worker that only begins to start is not stopped yet by the first.
      for (let isGone = false; !isGone; ) {
        await session.send('Target.closeTarget', { targetId: targetId(worker) }).catch(() => {});
        isGone = await Promise.race([gone.then(() => true), wait(50).then(() => false)]);
      }
      await session.detach();
    },
    backgroundRuns: async () => browser.targets().some(isWorker),
    async updateExtension() {
      await browser.installExtension(options.extension);
      await browser.waitForTarget(isWorker);
    },
    async scriptMsInBackground(work) {
      return scriptMsDuring(await (await browser.waitForTarget(isWorker)).createCDPSession(), work);
    },
    async runInBackground(source) {
      const session = await (await browser.waitForTarget(isWorker)).createCDPSession();
      await session.send('Runtime.evaluate', { expression: source });
      // Whoever stays attached keeps a worker's target from ever being gone, however often it is stopped.
      await session.detach();
    },
    close: () => browser.close(),
    closed: () => new Promise((resolve) => browser.once('disconnected', () => resolve())),
  };
}

function popupOf(page: Page): Popup {
  return {
    text: () => visibleText(page),
    waitForText: (pattern, withinMs) => waitForText(page, pattern, withinMs),
    press: (name) => press(page, name),
    drawing: async () => (await page.evaluate(`(${FIGURE_OUTLINES})(document)`)) as string,
    close: () => page.close(),
  };
}

export function pidOf(browser: Browser): number {
  const pid = browser.process()?.pid;
  if (pid === undefined) throw new Error('The browser has no process.');
  return pid;
}

/** The protocol's name of a target; puppeteer keeps it in a field that its types don't show. */
function targetId(target: Target): string {
  return (target as unknown as { readonly _targetId: string })._targetId;
}
