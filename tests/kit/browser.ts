import type { Page } from 'puppeteer-core';

/** One browser with one profile and our extension in it. What differs between browsers is behind these calls. */
export interface TestBrowser {
  readonly name: 'chromium' | 'firefox';
  readonly pid: number;
  /** The folder where what a page saves goes. */
  readonly downloads: string;
  /** One of our pages in a tab, e.g. `popup.html`. */
  openPage(path: string): Promise<Page>;
  /** A page that the extension opened by itself, as soon as it is there: one of ours, or another by its whole address. */
  openedPage(path: string): Promise<Page>;
  /** Any page, to have something that isn't ours in front. */
  openTab(url: string): Promise<Page>;
  /** The toolbar popup, opened as a click on the button does. */
  openPopup(): Promise<Popup>;
  /**
   * Presses what the browser's own accessibility tree of that page has under this role and name, as a screen reader does; the
   * page comes to the front. False where the tree has none.
   */
  pressByRole(page: Page, role: string, name: string): Promise<boolean>;
  /** Ends the background as the browser would after 30 idle seconds; answers when it is gone. */
  killBackground(): Promise<void>;
  backgroundRuns(): Promise<boolean>;
  /** Installs the extension over itself, as an update does: pages close, alarms go, what is stored stays. */
  updateExtension(): Promise<void>;
  close(): Promise<void>;
  /** Settles when the browser has ended, whoever ended it. */
  closed(): Promise<void>;
}

/** The real toolbar popup: it closes when it loses focus, as for a person. */
export interface Popup {
  text(): Promise<string>;
  waitForText(pattern: RegExp, withinMs?: number): Promise<string>;
  /** A control by its visible words, label or accessible name. */
  press(name: string): Promise<void>;
  /** The outlines of the figure as they are drawn now; empty where there is none. */
  drawing(): Promise<string>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** The built extension. */
  readonly extension: string;
  readonly profile: string;
  readonly executable: string;
  readonly headless: boolean;
  readonly env?: Readonly<Record<string, string>>;
}
