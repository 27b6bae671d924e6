import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { LaunchOptions, Popup, TestBrowser } from './browser.ts';
import { FIGURE_OUTLINES, FIND_CONTROL } from './controls.ts';
import { addressBarSource, pressSource } from './firefox-keys.ts';
import { pressInTree } from './press-in-tree.ts';

/** Fixed in advance, so that our pages' addresses are known. Any v4-shaped id serves. */
const UUID = '11111111-2222-4333-8444-555555555555';
const ORIGIN = `moz-extension://${UUID}/`;
export const ADDON_ID = 'unslouch@unslouch.app';

export interface TestFirefox extends TestBrowser {
  /** A letter with Alt and Shift, pressed in the browser's window and in no page. */
  pressWithAltShift(letter: string): Promise<unknown>;
  /** Types into the address bar and presses Enter. */
  enterAddress(text: string): Promise<unknown>;
}

/** `extension: null`: it lies in the profile already, see `packIntoProfile`. */
export async function launchFirefox(
  options: Omit<LaunchOptions, 'extension'> & { readonly extension: string | null },
): Promise<TestFirefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executable,
    headless: options.headless,
    // A question that is lost, as to an event page that just ends, is told as such long before a test's own end.
    protocolTimeout: 60_000,
    userDataDir: options.profile,
    // Without it Firefox 153 refuses to navigate to moz-extension pages.
    args: ['--remote-allow-system-access'],
    env: { ...process.env, ...options.env },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      'browser.download.folderList': 2,
      'browser.download.dir': options.profile,
      // What lies packed in the profile is installed for good, unsigned as it is, and lives as long as a person's does.
      ...(options.extension !== null && { 'extensions.background.idle.timeout': 2_000 }),
      ...(options.extension === null && {
        'xpinstall.signatures.required': false,
        'extensions.autoDisableScopes': 0,
        'extensions.startupScanScopes': 15,
      }),
    },
  });
  if (options.extension !== null) await browser.installExtension(options.extension);
  const pid = browser.process()?.pid;
  if (pid === undefined) throw new Error('The browser has no process.');

  async function openPage(path: string): Promise<Page> {
    const page = await browser.newPage();
    // The load event of a moz-extension page never reaches the protocol; the page itself is fine, and tells when it is there.
    page.goto(ORIGIN + path, { timeout: 0 }).catch(() => {});
    const arrived = `location.href.startsWith(${JSON.stringify(ORIGIN)}) && document.body !== null && document.readyState !== 'loading'`;
    await until(`${path} opens`, () => page.evaluate(arrived).then(Boolean, () => false));
    return page;
  }

  /** A page of ours that stays open, to ask the extension's own API from. */
  let helper: Promise<Page> | null = null;
  async function ask<T>(expression: string): Promise<T> {
    helper ??= openPage('options.html');
    return (await (await helper).evaluate(expression)) as T;
  }

  async function backgroundRuns(): Promise<boolean> {
    return ask(`browser.runtime.getContexts({ contextTypes: ['BACKGROUND'] }).then((found) => found.length > 0)`);
  }

  async function until(what: string, holds: () => Promise<boolean>, withinMs = 15_000): Promise<void> {
    const deadline = performance.now() + withinMs;
    while (!(await holds())) {
      if (performance.now() > deadline) throw new Error(`${what}: not within ${withinMs} ms`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  return {
    name: 'firefox',
    pid,
    downloads: options.profile,
    openPage,
    async openTab(url) {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    async openedPage(path) {
      const found: Page[] = [];
      await until(`${path} opens`, async () => {
        // The protocol tells no address of pages that the extension opens; they tell it themselves.
        for (const page of await browser.pages()) {
          const address = await page.evaluate(() => location.href).catch(() => '');
          if (address.startsWith(new URL(path, ORIGIN).href)) found.push(page);
        }
        return found.length > 0;
      });
      return found[0] as Page;
    },
    async openPopup() {
      // Our own code may have opened it already.
      await ask(`browser.extension.getViews({ type: 'popup' }).length > 0 || browser.action.openPopup()`);
      await until('The popup opens', () => ask(`browser.extension.getViews({ type: 'popup' }).length > 0`));
      return popupOf(ask, until);
    },
    async pressByRole(page, role, name) {
      await page.bringToFront();
      return (await inBrowserProcess(browser, pressInTree(role, name))) === true;
    },
    async killBackground() {
      if (!(await backgroundRuns())) return;
      await inBrowserProcess(browser, `${ADDON}.terminateBackground({ disableResetIdleForTest: true })`);
      await until('The event page ends', async () => !(await backgroundRuns()));
    },
    backgroundRuns,
    pressWithAltShift: (letter) => inBrowserProcess(browser, pressSource(letter, ['Alt', 'Shift'])),
    enterAddress: (text) => inBrowserProcess(browser, addressBarSource(text)),
    async updateExtension() {
      helper = null; // its page closes with the rest
      if (options.extension === null)
        throw new Error('What lies packed in the profile is updated there, before a start.');
      await browser.installExtension(options.extension);
    },
    close: () => browser.close(),
    closed: () => new Promise((resolve) => browser.once('disconnected', () => resolve())),
  };
}

const ADDON = `WebExtensionPolicy.getByID('${ADDON_ID}').extension`;

/** Where Firefox itself runs: what its own timers call can be called there. The protocol's types don't know it. */
async function inBrowserProcess(browser: Browser, expression: string): Promise<unknown> {
  const { connection } = browser as unknown as { readonly connection: Connection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.result.contexts?.[0]?.context;
  const { result } = await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true });
  if (result.type !== 'success') throw new Error(`Firefox refused ${expression}: ${JSON.stringify(result)}`);
  return result.result?.value;
}

interface Connection {
  send(method: string, params: object): Promise<{ readonly result: ProtocolResult }>;
}

interface ProtocolResult {
  readonly type?: string;
  readonly result?: { readonly value?: unknown };
  readonly contexts?: readonly { readonly context: string }[];
}

/** The popup is not a tab, so the protocol doesn't show it; our own page beside it can reach into its window. */
function popupOf(
  ask: <T>(question: string) => Promise<T>,
  until: (what: string, holds: () => Promise<boolean>, withinMs?: number) => Promise<void>,
): Popup {
  const view = `browser.extension.getViews({ type: 'popup' })[0]`;
  const named = (name: string) => `(${FIND_CONTROL})(${view}.document, ${JSON.stringify(name)})`;
  // A window that has just opened may have no body yet.
  const text = () => ask<string>(`${view}.document.body?.innerText ?? ''`);
  return {
    text,
    async waitForText(pattern, withinMs) {
      await until(`${pattern} in the popup`, async () => pattern.test(await text()), withinMs);
      return text();
    },
    async press(name) {
      await until(`"${name}" in the popup`, () => ask(`${named(name)} !== null`));
      await ask(`void ${named(name)}.click()`);
    },
    drawing: () => ask<string>(`(${FIGURE_OUTLINES})(${view}.document)`),
    async close() {
      await ask(`void ${view}?.close()`);
      await until('The popup closes', () => ask(`${view} === undefined`));
    },
  };
}
